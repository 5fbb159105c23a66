"""The keyed draws of W2, as src/random and w2-draws.ts make them: each is a function of its key.

A key is a pair of words, a word a whole number of 32 bits without a sign. Lengths are whole ms.
"""

from functools import partial
from math import exp, log1p, sqrt
from statistics import NormalDist

MASK = 0xFFFFFFFF
PARITY = 0x1BD11BDA
CHILD = 0x5BD1E995
ROOT = 0x2545F491
DAY = 86_400_000

inverse_normal = NormalDist().inv_cdf


def threefry(k0, k1, a, b):
    """Threefry2x32 with 20 rounds, unrolled: 64 bits of a 64-bit key and a 64-bit counter.

    Only `b` is cut to 32 bits in every round; what `a` carries beyond them is cut with it.
    """
    k2 = PARITY ^ k0 ^ k1
    a += k0
    b = (b + k1) & MASK

    a += b
    b = ((b << 13 | b >> 19) ^ a) & MASK
    a += b
    b = ((b << 15 | b >> 17) ^ a) & MASK
    a += b
    b = ((b << 26 | b >> 6) ^ a) & MASK
    a += b
    b = ((b << 6 | b >> 26) ^ a) & MASK
    a += k1
    b = (b + k2 + 1) & MASK

    a += b
    b = ((b << 17 | b >> 15) ^ a) & MASK
    a += b
    b = ((b << 29 | b >> 3) ^ a) & MASK
    a += b
    b = ((b << 16 | b >> 16) ^ a) & MASK
    a += b
    b = ((b << 24 | b >> 8) ^ a) & MASK
    a += k2
    b = (b + k0 + 2) & MASK

    a += b
    b = ((b << 13 | b >> 19) ^ a) & MASK
    a += b
    b = ((b << 15 | b >> 17) ^ a) & MASK
    a += b
    b = ((b << 26 | b >> 6) ^ a) & MASK
    a += b
    b = ((b << 6 | b >> 26) ^ a) & MASK
    a += k0
    b = (b + k1 + 3) & MASK

    a += b
    b = ((b << 17 | b >> 15) ^ a) & MASK
    a += b
    b = ((b << 29 | b >> 3) ^ a) & MASK
    a += b
    b = ((b << 16 | b >> 16) ^ a) & MASK
    a += b
    b = ((b << 24 | b >> 8) ^ a) & MASK
    a += k1
    b = (b + k2 + 4) & MASK

    a += b
    b = ((b << 13 | b >> 19) ^ a) & MASK
    a += b
    b = ((b << 15 | b >> 17) ^ a) & MASK
    a += b
    b = ((b << 26 | b >> 6) ^ a) & MASK
    a += b
    b = ((b << 6 | b >> 26) ^ a) & MASK
    return (a + k2) & MASK, (b + k0 + 5) & MASK


def uniform(hi, lo, purpose, occurrence=0):
    """Uniform on the open interval from 0 to 1: an odd multiple of 2 ** -53."""
    a, b = threefry(hi, lo, purpose, occurrence)
    return ((a << 20 | b >> 12) + 0.5) * 2.0**-52


def child(hi, lo, name, ordinal):
    """Key of the ordinal-th child of a key under a name."""
    return threefry(hi ^ CHILD, lo, name, ordinal)


def source_key(seed, name):
    """Key of a source in replication 0."""
    hi, lo = threefry(seed >> 32, seed & MASK, 0, ROOT)
    return child(hi, lo, name, 0)


def lognormal(median, sigma):
    return lambda u: median * exp(sigma * inverse_normal(u))


def exponential(mean):
    return lambda u: -mean * log1p(-u)


def triangular(low, mode, high):
    width, left, right = high - low, mode - low, high - mode
    turn = left / width

    def quantile(u):
        if u < turn:
            return low + sqrt(u * width * left)
        return high - sqrt((1 - u) * width * right)

    return quantile


LAWS = {"lognormal": lognormal, "exponential": exponential, "triangular": triangular}


def instants(hi, lo, name, per_day, horizon):
    """Arrivals at an even rate, in ms, up to the horizon."""
    mean = DAY / per_day
    at = 0.0
    count = 0
    while True:
        at -= mean * log1p(-uniform(hi, lo, name, count))
        instant = int(at + 0.5)
        if instant >= horizon:
            return
        yield instant
        count += 1


def cases(seed, names, kinds, urgent, per_day, horizon):
    """The cases in order: the arrival, whether it is urgent, and a function from a kind to its length.

    Names are hashed. Each kind is the name of its draw, its law and the parameters of that, in ms;
    urgent is a name and a share. Nothing is drawn before it is asked for.
    """
    kinds = [(name, LAWS[law](*parameters)) for name, law, parameters in kinds]
    urgent_name, share = urgent

    def length(hi, lo, kind):
        name, quantile = kinds[kind]
        return int(quantile(uniform(hi, lo, name)) + 0.5)

    hi, lo = source_key(seed, names["source"])
    for ordinal, arrival in enumerate(instants(hi, lo, names["gap"], per_day, horizon)):
        key = child(hi, lo, names["role"], ordinal)
        yield arrival, uniform(*key, urgent_name) < share, partial(length, *key)
