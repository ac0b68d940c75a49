// What an article's Express app does with one line, in the Node.js that every machine has:
//
//   app.use("/static", express.static("./assets/profilepictures"));
//
// The pictures are files on the disk of this dyno. The names are in the visitor's cookie. After a
// restart the names are still there, and the pictures are not.
//
// There is no Procfile: the platform finds server.js, and runs it with node.

const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const PICTURES = "./assets/profilepictures";
const PAGE = fs.readFileSync("page.html", "utf8");
const DYNO = process.env.DYNO || "this computer";
const PORT = Number(process.env.PORT || 5000);
const NAME = /^[a-z]{1,20}$/;

fs.mkdirSync(PICTURES, { recursive: true });

http.createServer(handle).listen(PORT, "0.0.0.0", function () {
  console.log("Listening on 0.0.0.0:" + this.address().port);
});

function handle(request, response) {
  const url = new URL(request.url, "http://here");
  console.log(request.method + " " + url.pathname);
  if (url.pathname === "/") {
    page(request, response);
  } else if (url.pathname === "/draw") {
    draw(url.searchParams.get("name") || "", request, response);
  } else if (url.pathname.startsWith("/static/")) {
    picture(path.join(PICTURES, path.basename(url.pathname)), response);
  } else {
    response.writeHead(404).end();
  }
}

function page(request, response) {
  const faces = names(request)
    .map((name) => `<img src="/static/${name}.svg" alt="${name} is gone" width="120" height="120">`)
    .join("\n      ");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    PAGE.replace("{{dyno}}", DYNO).replace("{{faces}}", faces || "Nobody yet. Draw somebody.")
  );
}

// The names that the visitor's browser remembers.
function names(request) {
  const found = /(?:^|; )names=([a-z.]*)/.exec(request.headers.cookie || "");
  return found ? found[1].split(".").filter((name) => NAME.test(name)) : [];
}

function draw(name, request, response) {
  if (!NAME.test(name)) {
    response.writeHead(400, { "Content-Type": "text/plain" });
    response.end("A name is 1 to 20 letters from a to z.\n");
    return;
  }
  fs.writeFileSync(path.join(PICTURES, name + ".svg"), face(name));
  const known = [...new Set([...names(request), name])].slice(-12).join(".");
  response.writeHead(303, { Location: "/", "Set-Cookie": `names=${known}; Path=/` });
  response.end();
}

// The same name always has the same colours.
function face(name) {
  const hue = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">
  <rect width="8" height="8" fill="hsl(${hue} 60% 85%)"/>
  <circle cx="4" cy="4" r="3" fill="hsl(${hue} 55% 45%)"/>
  <circle cx="3" cy="3.4" r=".4" fill="#fff"/><circle cx="5" cy="3.4" r=".4" fill="#fff"/>
  <path d="M2.6 4.8q1.4 1.2 2.8 0" fill="none" stroke="#fff" stroke-width=".4"/>
</svg>
`;
}

function picture(file, response) {
  fs.readFile(file, (error, bytes) => {
    if (error) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such picture.\n");
    } else {
      response.writeHead(200, { "Content-Type": "image/svg+xml" }).end(bytes);
    }
  });
}
