"""W2 with SimPy: w2_simpy.py FILE CALL_TAKERS CARS ANALYSTS LIMIT, times in ms.

FILE has twelve float64 numbers a case: the arrival, 1 when it is urgent, the ten lengths. Prints
JSON; its seconds are those of the run alone, without reading.
"""

import json
import sys
import time
from array import array

import simpy

WIDTH = 12


def search(env, pools, limit, draws, sums):
    call_takers, cars, analysts = pools
    (arrival, urgent, call, travel, scene, close, video, telecom, field) = draws[:9]
    rank = 0 if urgent else 1
    with call_takers.request(priority=rank) as turn:
        yield turn
        yield env.timeout(call)
    with cars.request(priority=rank) as turn:
        yield turn
        yield env.timeout(travel)
        yield env.timeout(scene)
    with analysts.request(priority=rank) as turn:
        yield turn
        probes = [env.timeout(length) for length in (video, telecom, field)]
        reached = env.timeout(limit)
        yield env.any_of([*probes, reached])
        # A probe that ends at the same ms as the limit was scheduled before it and wins.
        if reached.processed and not any(probe.processed for probe in probes):
            sums["escalated"] += 1
            yield env.any_of([env.timeout(length) for length in draws[9:]])
    sums["found"] += env.now - arrival
    with call_takers.request(priority=2) as turn:
        yield turn
        yield env.timeout(close)
    sums["cases"] += 1


def arrivals(env, pools, limit, cases, sums):
    for draws in cases:
        yield env.timeout(draws[0] - env.now)
        env.process(search(env, pools, limit, draws, sums))


def main(file, *settings):
    *units, limit = map(int, settings)
    numbers = array("d")
    with open(file, "rb") as source:
        numbers.frombytes(source.read())
    cases = [tuple(numbers[i : i + WIDTH]) for i in range(0, len(numbers), WIDTH)]
    sums = {"cases": 0, "found": 0.0, "escalated": 0}

    start = time.perf_counter()
    env = simpy.Environment()
    pools = [simpy.PriorityResource(env, capacity) for capacity in units]
    env.process(arrivals(env, pools, limit, cases, sums))
    env.run()
    seconds = time.perf_counter() - start

    answer = {
        "seconds": seconds,
        "cases": sums["cases"],
        "timeToFind": sums["found"] / sums["cases"],
        "escalated": sums["escalated"] / sums["cases"],
    }
    print(json.dumps(answer))


main(*sys.argv[1:])
