"""How many events the workload should have, by arithmetic: renewal theory for a dyno's lives."""
import math

DAY = 86_400.0
BOOT, EXIT, NOTICE = 3.0, 0.5, 60.0
CYCLE_AFTER, CYCLE_SPREAD = DAY, 216 * 60.0
CRASH_MEAN, FAILURE_MEAN = 5 * DAY, 90 * DAY
DYNOS_A_MACHINE = 40
STABLE_AFTER, SECOND_WAIT = 600.0, 1200.0

# One each, in the order in which they are printed.
KINDS = ["DynoStarted", "DynoUp", "DynoSignalled", "DynoExited", "DynoCrashed", "DynoLost",
         "HostFailed", "HostLossNoticed"]


def lives():
    """A life is the time from one boot to the next: its chances of each end, and its moments."""
    crash, fail = 1 / CRASH_MEAN, 1 / FAILURE_MEAN
    q = crash + fail
    survives = to_cycle = early = early_time = early_square = square = 0.0
    steps = 2000
    for i in range(steps):
        up = CYCLE_AFTER + CYCLE_SPREAD * (i + 0.5) / steps - BOOT
        s = math.exp(-q * up)
        survives += s / steps
        to_cycle += s * (up + BOOT) / steps
        square += s * (up + BOOT) ** 2 / steps
        first = 1 / q - s * (up + 1 / q)
        second = 2 / q ** 2 - s * (up ** 2 + 2 * up / q + 2 / q ** 2)
        early += (1 - s) / steps
        early_time += (first + BOOT * (1 - s)) / steps
        early_square += (second + 2 * BOOT * first + BOOT ** 2 * (1 - s)) / steps
    ends = {"cycle": (survives, to_cycle / survives)}
    for name, rate in (("crash", crash), ("lost", fail)):
        ends[name] = (early * rate / q, early_time / early)
    soon = (1 - math.exp(-q * STABLE_AFTER)) * crash / q
    down = (ends["cycle"][0] * EXIT + ends["lost"][0] * NOTICE
            + soon * ends["crash"][0] * SECOND_WAIT)
    alive = to_cycle + early_time
    mean = alive + down
    variance = square + early_square - alive ** 2
    return ends, mean, variance


def expected(dynos, days):
    """Counts by kind, and the standard deviation of those for which it is simple; "all" is the sum."""
    span = days * DAY
    ends, mean, variance = lives()
    starts = span / mean + (variance + mean ** 2) / (2 * mean ** 2)
    ended = {name: p * (starts - time / mean) for name, (p, time) in ends.items()}
    machines = math.ceil(dynos / DYNOS_A_MACHINE)
    failures = machines * span / (FAILURE_MEAN + NOTICE)
    each = {
        "DynoStarted": starts,
        "DynoUp": starts - BOOT / mean,
        "DynoSignalled": ended["cycle"],
        "DynoExited": ended["cycle"] + ended["crash"],
        "DynoCrashed": ended["crash"],
        "DynoLost": ended["lost"],
    }
    counts = {kind: dynos * count for kind, count in each.items()}
    counts["HostFailed"] = counts["HostLossNoticed"] = failures
    counts["all"] = sum(counts[kind] for kind in KINDS)
    a_loss = DYNOS_A_MACHINE * (1 + 2 * variance / mean ** 2) + 2
    spread = {
        "all": math.sqrt(16 * dynos * variance * span / mean ** 3 + failures * a_loss ** 2),
        "DynoCrashed": math.sqrt(counts["DynoCrashed"]),
        "DynoLost": DYNOS_A_MACHINE * math.sqrt(failures),
        "HostFailed": math.sqrt(failures),
        "HostLossNoticed": math.sqrt(failures),
    }
    return counts, spread


if __name__ == "__main__":
    for kind, count in expected(1, 30)[0].items():
        print(f"{kind:16} {count:8.3f} a dyno in 30 days")
