-- About RATE requests a second at random moments, however long the answers take: each connection
-- thinks before each request, for a time of its own.
local mean = 1000 * tonumber(os.getenv("CONNECTIONS")) / tonumber(os.getenv("RATE"))

function init()
  math.randomseed(1)
end

function delay()
  return math.random(0, math.floor(2 * mean))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("steady %d %d %d %d %.0f %d\n",
    latency:percentile(50), latency:percentile(99), latency.max, summary.requests,
    summary.requests / summary.duration * 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
