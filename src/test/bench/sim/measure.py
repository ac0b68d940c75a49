"""Runs our simulation and its peers in turns, each in a JVM of its own, and prints what came of it.

usage: measure.py rounds|series|least      settings from the environment, see ../README.md
"""
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

import expected
import scenario

HERE = os.path.dirname(os.path.abspath(__file__))
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
HEAP = os.environ.get("HEAP", "1g")
DAYS = float(os.environ.get("DAYS", "30"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
DYNOS = int(os.environ.get("DYNOS", "10000"))
SERIES = [int(n) for n in os.environ.get("SERIES", "100 1000 10000 100000").split()]
LIMIT = float(os.environ.get("LIMIT_SECONDS", "1800"))
NAMES = {"dynoscope": "Dynoscope", "cloudsim": "CloudSim Plus", "ssj": "SSJ", "bare": "bare loop",
         "entities": "its entities"}


def command(engine, dynos, seed):
    """What comes after the JVM's options."""
    if engine == "dynoscope":
        path = f"{HERE}/target/ours:{os.environ['DYNOSCOPE_HOME']}/lib/*"
        return ["-cp", path, "ours.Main", written(dynos), str(DAYS), str(seed)]
    path = f"{HERE}/target/peers:{HERE}/target/lib/*"
    return ["-cp", path, "peers.Main", engine, str(dynos), str(DAYS), str(seed)]


def written(dynos):
    """The file with the scenario for so many dynos."""
    path = f"{HERE}/target/{dynos}-dynos.json"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(scenario.scenario(dynos), file, indent=1)
    return path


def heap(log):
    """The most that the heap held, garbage included, in MiB."""
    most = 0.0
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            pause = re.search(r"\s(\d+)M->\d+M\(\d+M\)", line)
            if pause:
                most = max(most, float(pause[1]))
            used = re.search(r"gc,exit.*heap .* used (\d+)K", line)
            if used:
                most = max(most, int(used[1]) / 1024)
    return most


def run(engine, dynos, seed, size=HEAP, limit=LIMIT):
    """One process from its start to its end; None if it failed."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "gc.log")
        line = [JAVA, f"-Xmx{size}", f"-Xlog:gc,gc+exit:file={log}", *command(engine, dynos, seed)]
        out, err = os.path.join(folder, "out"), os.path.join(folder, "err")
        before = time.monotonic()
        with open(out, "w", encoding="utf-8") as o, open(err, "w", encoding="utf-8") as e:
            process = subprocess.Popen(line, stdout=o, stderr=e)
            status, usage = wait(process, before + limit)
        wall = time.monotonic() - before
        if status != 0:
            with open(err, encoding="utf-8") as e:
                said = e.read().strip().splitlines()
            why = said[0] if said else "it was not done in time" if status == -9 else f"status {status}"
            print(f"{NAMES[engine]:14} {dynos:7,} dynos: failed after {wall:.1f} s: {why}")
            return None
        with open(out, encoding="utf-8") as o:
            told = dict(each.split() for each in o.read().splitlines())
        most = heap(log)
    counts = {kind: int(told.get(kind, 0)) for kind in expected.KINDS}
    return {
        "counts": counts, "events": sum(counts.values()), "told": told,
        "seconds": float(told["seconds"]), "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "most": most, "resident": usage.ru_maxrss / 1024,
    }


def wait(process, until):
    """Waits for a process and what it used; ends it when its time is up."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.monotonic() > until:
            process.kill()
            until = float("inf")
        time.sleep(0.01)


HEAD = (f"{'':14} {'dynos':>7} {'events':>11} {'in run':>9} {'process':>9} {'CPU':>8} "
        f"{'events/s':>11} {'heap':>6} {'resident':>8}")


def row(engine, dynos, r):
    print(f"{NAMES[engine]:14} {dynos:7,} {r['events']:11,.0f} {r['seconds']:7.2f} s {r['wall']:7.2f} s "
          f"{r['cpu']:6.1f} s {r['events'] / r['seconds']:11,.0f} {r['most']:6.0f} "
          f"{r['resident']:8.0f}", flush=True)


def check(engine, dynos, r):
    """Expected beside counted, and how many standard deviations lie between where that is known."""
    counts, spread = expected.expected(dynos, DAYS)
    print(f"\n{NAMES[engine]}, {dynos:,} dynos, {DAYS:g} days: expected and counted")
    for kind in [*expected.KINDS, "all"]:
        was = r["events"] if kind == "all" else r["counts"][kind]
        off = was - counts[kind]
        sigmas = f"{off / spread[kind]:+6.1f} standard deviations" if kind in spread else ""
        line = f"  {kind:16} {counts[kind]:12,.0f} {was:12,} {100 * off / counts[kind]:+8.2f} % {sigmas}"
        print(line.rstrip())


def median(results):
    keys = ("events", "seconds", "wall", "cpu", "most", "resident")
    return {key: statistics.median(r[key] for r in results) for key in keys}


def rounds(engines):
    results = {engine: [] for engine in engines}
    print(HEAD)
    for seed in range(1, ROUNDS + 1):
        for engine in engines:
            r = run(engine, DYNOS, seed)
            if r:
                results[engine].append(r)
                row(engine, DYNOS, r)
    print("\nmedians")
    print(HEAD)
    medians = {engine: median(rs) for engine, rs in results.items() if rs}
    for engine, r in medians.items():
        row(engine, DYNOS, r)
    ours = medians.get("dynoscope")
    for engine, r in medians.items():
        if ours and engine != "dynoscope":
            print(f"an event takes Dynoscope {cost(ours, 'seconds') / cost(r, 'seconds'):.1f} times as "
                  f"long as {NAMES[engine]}, and {cost(ours, 'cpu') / cost(r, 'cpu'):.1f} times the CPU "
                  "time with the JVM's own")
    same(results)
    for engine, rs in results.items():
        if rs and engine in ("dynoscope", "bare", engines[-1]):
            check(engine, DYNOS, rs[-1])
    more(results.get("dynoscope"))


def cost(r, what):
    return r[what] / r["events"]


def same(results):
    """The peers share one model and its chance: with one seed they must count the very same."""
    peers = [[r["counts"] for r in rs] for engine, rs in results.items() if engine != "dynoscope"]
    if len(peers) > 1:
        print("\npeers count " + ("the same" if all(p == peers[0] for p in peers) else "DIFFERENTLY"))


def more(ours):
    """What our simulation did beyond the events that are counted."""
    if ours:
        told = ours[-1]["told"]
        print("\nDynoscope's journal: " + ", ".join(
            f"{key} {int(told[key]):,}" for key in ("entries", "LogLine") if key in told))


def series(engines):
    print(HEAD)
    for engine in engines:
        for dynos in SERIES:
            r = run(engine, dynos, 1)
            if r:
                row(engine, dynos, r)


def least(engines):
    """The least heap, doubled from 8 MiB on, in which each gets to the end in good time."""
    for engine in engines:
        size, easy = 8, run(engine, DYNOS, 1)
        while easy and not run(engine, DYNOS, 1, f"{size}m", 5 * easy["wall"] + 5):
            size *= 2
        if easy:
            print(f"{NAMES[engine]:14} {DYNOS:7,} dynos: does with a heap of {size} MiB", flush=True)


def main():
    what = sys.argv[1] if len(sys.argv) > 1 else "rounds"
    engines = os.environ.get("ENGINES", "dynoscope cloudsim ssj bare").split()
    if what == "rounds":
        rounds(engines)
    elif what == "series":
        series(engines)
    elif what == "least":
        least(engines)
    else:
        sys.exit(f"measure.py knows rounds, series and least, not {what}")


main()
