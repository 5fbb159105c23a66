export { checkClaims, type Named } from './check-claims.ts';
export type { Claim } from './claim.ts';
export { claimsPage } from './claims-page.ts';
