const MOST_TOKENS = 2 ** 24;

/**
 * Refuses a token that could not index a book: RangeError unless it is an integer from 0 to 2^24 - 1.
 * Request numbers are no such tokens.
 */
export function checkToken(token: number): void {
  if (!(Number.isInteger(token) && token >= 0 && token < MOST_TOKENS)) {
    throw new RangeError(`token must be an integer from 0 to 2^24 - 1, received ${token}`);
  }
}
