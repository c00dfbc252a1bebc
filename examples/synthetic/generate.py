#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the synthetic example series of the 12 national core indicators.

    python3 generate.py [FOLDER]

Nothing here is a measurement. Only the first and last national values are published ones
(../national-2023/tabell-1-karnindikatorer.csv); everything else is drawn. The same program gives the
same bytes everywhere: whole-number random generator of its own, only + - * / on numbers, no clock.
"""
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = HERE.parent.parent / "host" / "model" / "reference"
PUBLISHED = HERE.parent / "national-2023" / "tabell-1-karnindikatorer.csv"
SEED = 20230816

# Per indicator: years measured, decimals, spread between areas and noise between years (both in
# the indicator's own unit), lowest and highest possible value, levels.
ODD_YEARS = (2015, 2017, 2019, 2021, 2023)
PLAN = {
    "fortroende": (range(2016, 2024), 1, 5.0, 1.4, 0, 100, "region"),
    "med_bedomning_3d": (range(2020, 2024), 1, 5.0, 1.2, 0, 100, "region"),
    "med_bedomning_3d_bu": (range(2021, 2025), 1, 9.0, 3.0, 0, 100, "region"),
    "lakare_sabo": (range(2013, 2024), 0, 9.0, 3.5, 0, 100, "municipality"),
    "ordinarie_lakare_65": ((2017, 2021), 1, 0.0, 0.0, 0, 100, ""),
    "tillgodosett": (ODD_YEARS, 1, 3.0, 0.8, 0, 100, "region"),
    "delaktighet": (ODD_YEARS, 1, 2.5, 0.7, 0, 100, "region"),
    "levnadsvanor": (ODD_YEARS, 1, 5.0, 1.5, 0, 100, "region"),
    "paverkbar_slutenvard": (range(2013, 2024), 0, 90.0, 18.0, 50, 2000, "region"),
    "aterinskrivning_65": (range(2013, 2024), 1, 1.3, 0.7, 0, 100, "region municipality"),
    "olampliga_lakemedel_hemsjv": (range(2013, 2024), 1, 2.0, 0.8, 0, 100, "region municipality"),
    "overbelaggning_utlokal": (range(2014, 2024), 1, 2.2, 0.8, 0, 60, "region"),
}
# Municipalities are small, so they differ and swing more than regions.
MUNICIPALITY_FACTOR = 1.6
# Of 1,000 cells outside the country's own series.
MISSING, NOT_ESTIMABLE, ESTIMATED = 14, 3, 9


class Random:
    """A linear congruential generator on 64 bits (multiplier of Knuth's MMIX)."""

    def __init__(self, *parts):
        self.state = SEED
        for character in "/".join(str(part) for part in parts):
            self.state = self.state * 31 + ord(character)
        self.state %= 2**64
        for _ in range(4):
            self.draw()

    def draw(self):
        """A whole number from 0 to 2**32 - 1: the upper half, which is the better one."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 32

    def below(self, limit):
        return self.draw() * limit >> 32

    def bell(self):
        """About normal with mean 0 and deviation 1: twelve even draws."""
        return sum(self.draw() for _ in range(12)) / 2**32 - 6


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def national_series(indicator, published):
    """A line from the first to the last published value, with noise between them only."""
    years, _, _, noise, low, high, _ = PLAN[indicator]
    first, last = float(published["varde_forsta"]), float(published["varde_sista"])
    years = list(years)
    assert years[0] == int(published["ar_forsta"]) and years[-1] == int(published["ar_sista"])
    random = Random(indicator, "00")
    series = {}
    for place, year in enumerate(years):
        value = first + (last - first) * place / (len(years) - 1)
        if 0 < place < len(years) - 1:
            value += 0.5 * noise * random.bell()
        series[year] = min(max(value, low), high)
    return series


def area_series(indicator, code, factor, national):
    """The country's line, moved, tilted and shaken for an area."""
    _, _, spread, noise, low, high, _ = PLAN[indicator]
    random = Random(indicator, code)
    offset = factor * spread * random.bell()
    tilt = factor * 0.3 * spread * random.bell()
    years = list(national)
    series = {}
    for place, year in enumerate(years):
        value = national[year] + offset + tilt * place / max(len(years) - 1, 1)
        value += factor * noise * random.bell()
        series[year] = min(max(value, low), high)
    return series


def state_of(indicator, code, year):
    draw = Random(indicator, code, year, "state").below(1000)
    if draw < MISSING:
        return "saknas"
    if draw < MISSING + NOT_ESTIMABLE:
        return "kan ej uppskattas"
    if draw < MISSING + NOT_ESTIMABLE + ESTIMATED:
        return "uppskattad"
    return ""


def rows_of(indicator, code, series, with_states):
    decimals = PLAN[indicator][1]
    for year, value in series.items():
        state = state_of(indicator, code, year) if with_states else ""
        has_number = state in ("", "uppskattad")
        yield [indicator, code, year, f"{value:.{decimals}f}" if has_number else "", state, 1]


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["indikator", "omrade", "period", "varde", "lage", "syntetisk"])
        writer.writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    published = {row["indikator"]: row for row in read(PUBLISHED)}
    regions = [row["code"] for row in read(REFERENCE / "regions.csv") if row["code"] != "00"]
    municipalities = [
        row["code"] for row in read(REFERENCE / "municipalities.csv") if not row["valid_to"]
    ]
    country_rows, region_rows, municipality_rows = [], [], []
    for indicator, plan in PLAN.items():
        national = national_series(indicator, published[indicator])
        country_rows += rows_of(indicator, "00", national, False)
        if "region" in plan[6]:
            for code in regions:
                series = area_series(indicator, code, 1, national)
                region_rows += rows_of(indicator, code, series, True)
        if "municipality" in plan[6]:
            for code in municipalities:
                series = area_series(indicator, code, MUNICIPALITY_FACTOR, national)
                municipality_rows += rows_of(indicator, code, series, True)
    write(folder / "karnindikatorer-syntetisk-riket.csv", country_rows)
    write(folder / "karnindikatorer-syntetisk-regioner.csv", region_rows)
    write(folder / "karnindikatorer-syntetisk-kommuner.csv", municipality_rows)


if __name__ == "__main__":
    main()
