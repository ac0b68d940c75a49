"""Prints the workload as a scenario of ours: as many dynos as it is told, 100 to an app.

usage: scenario.py DYNOS      then: dynoscope simulate FILE --seed 1 --for 30d
"""
import json
import math
import sys

DYNOS_AN_APP = 100
DYNOS_A_MACHINE = 40


def scenario(dynos):
    left = dynos
    apps, acts = [], []
    while left > 0:
        name = f"app-{len(apps) + 1}"
        apps.append({
            "name": name,
            "processes": [{
                "type": "web",
                "command": "node web.js",
                "boot": "3s",
                "exit": "500ms",
                "life": {"exponential": "5d"},
                "status": 1,
            }],
        })
        web = min(left, DYNOS_AN_APP)
        acts.append({"at": "0s", "tell": f"ps:scale web={web}:standard-1x -a {name}"})
        left -= web
    return {
        "title": f"{dynos} dynos for a month",
        "about": "Dynos that are cycled, crash, and lose their machines.",
        "numbers": {"fleet": {
            "zones": ["us-east-1a"],
            "hostsPerZone": math.ceil(dynos / DYNOS_A_MACHINE),
        }},
        "lasts": "30d",
        "machineLife": {"exponential": "90d"},
        "apps": apps,
        "acts": acts,
    }


if __name__ == "__main__":
    json.dump(scenario(int(sys.argv[1])), sys.stdout, indent=1)
