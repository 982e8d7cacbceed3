#!/usr/bin/env python3
"""sample_sizes.py RISK TOLERABLE EXPECTED <SAMPLE.json: computes size and upper limit of a sample, term by term, by fractions of
whole numbers, and compares. A size with a reason of its own is not compared."""
import json
import math
import sys
from fractions import Fraction

risk, tolerable, expected = (Fraction(word) / 100 for word in sys.argv[1:4])
sample = json.load(sys.stdin)
details = sample["details"][0]["value"]
population = details["population"]["count"]


def at_most(found, size, deviating):
    """The chance of at most so many deviations in so many of the population's items, where so many deviate."""
    ways = sum(math.comb(deviating, i) * math.comb(population - deviating, size - i) for i in range(found + 1))
    return Fraction(ways, math.comb(population, size))


if details["reason"] is None:
    tolerated = math.ceil(tolerable * population)
    size = next((n for n in range(1, population) if at_most(math.ceil(expected * n), n, tolerated) <= risk), population)
    assert size == details["size"], f"{size} items, and not {details['size']}"
told = sample["evaluation"]
size, found = told["size"], told["deviations"]
highest = max(n for n in range(found, population - size + found + 1) if at_most(found, size, n) > risk)
assert highest == told["upper-limit-deviations"], f"at most {highest}, and not {told['upper-limit-deviations']}"
