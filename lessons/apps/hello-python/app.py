"""Greets with the words of a config var, in the Python that a machine has: nothing to install.

The code is the same in every deploy; what differs between them is in the config vars. GREETING says
how to greet, and NAME whom. There is no Procfile: the platform finds app.py, and runs it with
python3.
"""

import html
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DYNO = os.environ.get("DYNO", "this computer")
GREETING = os.environ.get("GREETING", "Hello")
NAME = os.environ.get("NAME", "world")
BEGAN = time.monotonic()

with open("page.html", encoding="utf-8") as file:
    PAGE = file.read()


class Greeter(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/":
            self.send_error(404)
            return
        page = PAGE.replace("{{words}}", html.escape(f"{GREETING}, {NAME}!"))
        page = page.replace("{{dyno}}", html.escape(DYNO))
        page = page.replace("{{seconds}}", str(round(time.monotonic() - BEGAN)))
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        print(format % args)  # to the log as it comes: the platform adds the time


if __name__ == "__main__":
    server = ThreadingHTTPServer(("0.0.0.0", int(os.environ.get("PORT", "5000"))), Greeter)
    print(f"Listening on 0.0.0.0:{server.server_port}")
    server.serve_forever()
