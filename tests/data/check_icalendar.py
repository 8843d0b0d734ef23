#!/usr/bin/python3
"""Reads the feed of `vigil calendar` as a stranger would, with a standard library for iCalendar, and
holds it to the same obligations as JSON: as many events, the same days, each UID once.

    check_icalendar.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys

try:
    import icalendar
except ImportError:
    print("python3-icalendar is not installed; see tools/packages")
    sys.exit(77)  # CTest: skipped.

ROOT = pathlib.Path(__file__).resolve().parents[2]


def vigil(program, pack, form):
    words = [program, "calendar", "--pack", ROOT / pack, form]
    return subprocess.run(words, capture_output=True, check=True).stdout


def check(program, pack):
    feed = vigil(program, pack, "--ics")
    assert all(len(line) <= 75 for line in feed.split(b"\r\n")), "a line is too long"
    events = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    rows = [json.loads(line) for line in vigil(program, pack, "--json").splitlines()]
    assert rows and len(events) == len(rows), (len(events), len(rows))
    uids = {str(event["UID"]) for event in events}
    assert len(uids) == len(events), "a UID stands twice"
    for event, row in zip(events, rows):
        assert event.decoded("DTSTART").isoformat() == row["due"], row
        assert str(event["DESCRIPTION"]) == row["rule"], row
        assert row["name"] in str(event["SUMMARY"]), row
        assert event.decoded("DTSTAMP") is not None
    print(f"{pack}: {len(events)} events")


def main():
    for pack in ("tests/packs/river", "packs/landmine"):
        check(pathlib.Path(sys.argv[1]).resolve(), pack)


main()
