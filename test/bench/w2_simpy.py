"""W2 with SimPy. Settings come as JSON on standard input, times in ms; the answer goes out as JSON.

Where the settings name a file, it holds all draws: twelve float64 numbers a case, the arrival, 1 when
it is urgent, and the ten lengths. Otherwise a case makes its keyed draws when it needs them. The
seconds of the answer are those of the run alone, without reading.
"""

import json
import sys
import time
from array import array

import simpy

import keyed_draws

WIDTH = 12
CALL, TRAVEL, SCENE, CLOSE, VIDEO, TELECOM, FIELD, VIDEO_AGAIN, TELECOM_AGAIN, FIELD_AGAIN = range(10)


def search(env, pools, limit, case, sums):
    call_takers, cars, analysts = pools
    arrival, urgent, length = case
    rank = 0 if urgent else 1
    with call_takers.request(priority=rank) as turn:
        yield turn
        yield env.timeout(length(CALL))
    with cars.request(priority=rank) as turn:
        yield turn
        yield env.timeout(length(TRAVEL))
        yield env.timeout(length(SCENE))
    with analysts.request(priority=rank) as turn:
        yield turn
        probes = [env.timeout(length(kind)) for kind in (VIDEO, TELECOM, FIELD)]
        reached = env.timeout(limit)
        yield env.any_of([*probes, reached])
        # A probe that ends at the same ms as the limit was scheduled before it and wins.
        if reached.processed and not any(probe.processed for probe in probes):
            sums["escalated"] += 1
            again = (VIDEO_AGAIN, TELECOM_AGAIN, FIELD_AGAIN)
            yield env.any_of([env.timeout(length(kind)) for kind in again])
    sums["found"] += env.now - arrival
    with call_takers.request(priority=2) as turn:
        yield turn
        yield env.timeout(length(CLOSE))
    sums["cases"] += 1


def arrivals(env, pools, limit, cases, sums):
    for case in cases:
        yield env.timeout(case[0] - env.now)
        env.process(search(env, pools, limit, case, sums))


def given_cases(file):
    numbers = array("d")
    with open(file, "rb") as source:
        numbers.frombytes(source.read())
    rows = [tuple(numbers[i : i + WIDTH]) for i in range(0, len(numbers), WIDTH)]
    return [(row[0], row[1] == 1, row[2:].__getitem__) for row in rows]


def main(units, limit, file=None, draws=None):
    cases = keyed_draws.cases(**draws) if file is None else given_cases(file)
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


main(**json.load(sys.stdin))
