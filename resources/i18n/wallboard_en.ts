<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>agents</name>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free or paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Free · paused in {k} of {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Free · {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>callers wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is logged in is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} free</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} free while callers wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not logged in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ringing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talking</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} too long</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unreachable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} while callers wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wrap-up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{since}–{until} · {lasted} · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, too long: over {limit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>agents letter</name>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>caller</name>
    <message>
        <source>withheld</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashes: agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashes: agents on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hatched: not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pale: seen in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day so far is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Asterisk {version}, up since {started}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: who talks at the moment of connecting is not known. In manager.conf the account needs “write = reporting”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time. Check that the server is not overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None listed. Check that app_queue is loaded and queues.conf has queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: callers&apos; numbers and names cross the network readable, though the password does not. Use amis: where the server offers TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven yet: no event of a call came. Make a call, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven yet: no queue event came. Pause an agent or make a call, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right “agent”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right “call”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right “reporting”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS, certificate trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is {seconds} s ahead. This is corrected; logs won&apos;t match until both use NTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock was not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as “{user}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations can be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told; {greeting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is {seconds} s ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} port {port} in {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} In manager.conf the account needs “{line}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>18:00 (the next one, so tomorrow&apos;s if it is past), “30 min”, “1 h” or today, the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallboard runs already with this cache: it shows {screens} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMI on {host}:{port}; accounts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program records into this cache; this one only looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens for a while and writes what the server sends to a file that can be given away: passwords
are left out, and numbers and names of callers are replaced, the same one always by the same
other one. Such a file makes a bug report that can be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens to the sources and writes what happens to the cache, about once a second. Ends on
SIGTERM or Ctrl+C, after --for SECONDS, or when all sources have told all there is. What was
not seen while nobody recorded is shown as a gap later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N times as many pixels each way, as on a fine screen; 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each thing that must work, and the next step where it doesn&apos;t. “?” is what could
not be proven either way yet. The exit code is 0 when nothing failed. Example:

  WALLBOARD_PASSWORD=… wallboard check --source ami://reader@pbx.example:5038</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paints what a screen shows, also on a machine without a display. Without settings that is the
built-in centre on a busy Monday, always the same. Configured sources are connected to and shown
as they are; with --at or --cache the picture comes out of the cache, as it was at an instant. The
cache does not know which agent is in which queue. A file that is no picture is left alone.
Examples:

  wallboard picture wall.png
  wallboard picture --board desk --theme light --size 1366x768 --scale 2 desk.png
  wallboard picture --cache yesterday.sqlite --at 2026-11-23T11:30 peak.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache, now or as it was at an instant: the same facts, folds and formulas as the wall.
A figure over a time with gaps says how much of the day was seen. Examples:

  wallboard figures
  wallboard figures --queue support --at 2026-11-23T12:00
  wallboard figures --figure service_level
  wallboard figures --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: every stay in a queue on a business day, newest first, with who called, what
became of it, who answered and how long it took. Numbers are whole here, so mind who reads along.
Examples:

  wallboard calls --lost
  wallboard calls --queue support --caller 5512
  wallboard calls --day 2026-11-23 --outcome abandoned --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a message on every wall and desk of this user, whether they run or not yet. It ends by
itself at the given time. In a window, the key M does the same. Examples:

  wallboard message &quot;Billing is down&quot; --until 18:00
  wallboard message --clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a window for each screen of the settings, or the wall. Without any settings it is that of a
built-in, made-up centre. F11 fills the screen, and the key ? lists all keys. On a machine without
a display the view for a terminal is shown instead. While it runs, a second start with the same
cache opens or raises windows of the first. Examples:

  wallboard --fullscreen
  wallboard --screen desk
  WALLBOARD_PASSWORD=… wallboard --source ami://reader@pbx.example:5038</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the same figures as the wall, once a second, on a machine without a display or over SSH.
It records like the wall; while another program does so into the same cache, it only looks.
Ctrl+C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor wallboard for inbound call centres. Without a command it shows the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here, so this is the view for a terminal. Ctrl+C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --ami it plays the built-in centre as an Asterisk server that any AMI client can connect to,
on this machine only; its accounts and passwords are printed and are for trying out. Without it,
what became of every call of a simulated day is printed, one JSON object a line. Example:

  wallboard simulate --ami 5039 --speed 20 &amp;
  WALLBOARD_PASSWORD=reader-toy wallboard --source ami://reader@127.0.0.1:5039</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a built-in board (wall, desk) or a board file (TOML) instead of the set ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a screen of the settings, or a built-in one: wall, desk; repeatable. Without it, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was at 2026-11-23T16:31 or 16:31 today; now unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was at 2026-11-23T16:31, or 16:31 today, out of the cache; now unless given. The built-in centre is shown on Monday 2026-11-23, at 15:37 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was known at 2026-11-23T16:31 or 16:31 today; now unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as this screen of the settings shows it; the one called like the board unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many, newest first; {limit} unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business day, such as 2026-11-23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache file (SQLite) instead of the configured one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark, light or high-contrast instead of the colours of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end after so many seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end the present message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file to write, which must not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the cache without a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the screen; F11 switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long to capture; 60 seconds unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of the configured sources, and repeatable: simulator:?seed=7, ami://user@host:5038, amis://user@host:5039. The password comes from WALLBOARD_PASSWORD, never from the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a simulated centre run N times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live from {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paint a board into a PNG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the caller&apos;s number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON, see docs/json.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one picture as soon as there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the calls behind a figure, as a table or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what the wall shows, as a table or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a message for the room on the wall, or end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serve the day over AMI on this port of this machine only; 0 takes a free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings file (TOML) instead of the user&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the wall (what `wallboard` does without a command)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the wall as a table in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test a source: reachable, login, rights, queues, clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in centre as an Asterisk server, or its day as JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in centre as if nothing had been heard of it for four minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the calls that nobody answered, one line each, as the wall counts them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colours: dark, light or high-contrast; the key T goes to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day to simulate; today unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message; without it, the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this figure only, such as service_level or sl_default_30m; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this queue only, as NAME or SOURCE/NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this queue only, as NAME or SOURCE/NAME; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall, desk or a board file (TOML) instead of that of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wallboard COMMAND --help explains a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what became of it; repeatable: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of several sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the computer&apos;s screens, from 1; 0 is any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width and height in pixels; 1920x1080 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --ami: N seconds of the centre in each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --ami: at the end, write what became of every call (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --ami: end after so many seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down what comes over the wire, numbers replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, as of {at}; {share} of the day seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {width} × {height} pixels, {what}, {date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes written to {file}; numbers are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: not seen since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (until {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number of seconds above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no scale from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no size from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no speed: write a number above 0, up to 3600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no whole number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {more} more of {total}; --limit shows them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aband.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{top} of {bottom}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>date</name>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duration</name>
    <message>
        <source>{hours}:{minutes} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>≥ {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>24:00 can only be an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program keeps the cache “{file}” from being written: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is either shown or ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new one is being started; keep the file out of folders that are cleaned by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program is missing: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wall has room for {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a [[widget]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the cache “{file}” locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk does not say why: check the password, that manager.conf has this account, and that its permit and deny lines allow this machine&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk itself always gives one: check what stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the “?” may stand: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “at” of one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port; the manager interface usually listens on 5038, or 5039 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host, port and firewall, and that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, the disk is in order and you may read and write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the port is Asterisk&apos;s manager port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path after file: in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, or use the source&apos;s name without TLS, such as ami: in place of amis:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, and that this machine can look names up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this machine&apos;s name servers, or write the address as numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller --size or --scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or stop the program that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the path of a board file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other wallboard, or name another cache for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that has the file open, such as a database browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{name}”? {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; what happened meanwhile is kept in memory and written then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each source a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of a TOML file with --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of a board file, or none for the built-in wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the screen a name: write [screen.&quot;wall&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user of this program the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the server has a new certificate, put that one into the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is the port for TLS, write amis: in place of ami:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version again, or name another cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the wallboard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no windows to be raised, as “wallboard record” has none. Look with “wallboard watch”, or stop it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is [column, row, width, height], counted from 0, in {columns} columns and {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made anew by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be overloaded; the connection is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be restarting, or it cut off a client that was too slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be starting. If it stays so, check that Asterisk&apos;s app_queue is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --clear or the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --stale, or --source and --cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up the host name “{host}” takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it at most the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it readable by its owner only: chmod 600 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file away or put a backup in its place, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a PEM file with the certificate of the server or of its authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a cache in a folder that you may write to, or change the permissions of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in a folder that you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new file in a folder that you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file for the cache; this one was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file, such as wall.png, in a folder that you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file with the certificate (`ca`). If it is the server&apos;s own and names another host, add ?certificate=exact to the source&apos;s URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came from the server for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only sources that talk to a server over the network can be captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the built-in centre can be shown as if nothing had been heard of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “certificate=exact” is known, and it needs a certificate file (`ca`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} can&apos;t be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the environment variable WALLBOARD_PASSWORD, a file, or the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which is meant with --screen: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it for the user that runs the wallboard, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several screens would be opened, and one board or display is given for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the wallboard on it once; that brings it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the wallboard or a recording once, or name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it with: keyring set {service}:{source} {user}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the source {name} has no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board {file} is wrong: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” can&apos;t be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” can&apos;t be written: its folder or the file is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” is already in use by {holder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” is damaged or is not a cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” was made by a newer version of the wallboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” was made by an older version of the wallboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” was removed while it was in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file {file} can&apos;t be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable {name} with the password is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is a database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name “{host}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has no password for {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is dead or the server is stuck; the connection is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message can&apos;t be kept in {file}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The message has {n} characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The opening hours can&apos;t be read at “{part}”: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password can&apos;t be sent: it has a character that is no UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file {file} can be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not stand in the source&apos;s URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture would have more than {width} × {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {host} shows another certificate than the one in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not finish its list of queues in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not list its queues: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gives no MD5 challenge, and the password is not sent in the clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the account “{user}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a message that does not end within {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the connection and did not greet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {file} is wrong: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source {name} has no wire to capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source {name} has no “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source {name} has shown nothing within {limit} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source {name} names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source “{url}” can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name can&apos;t be sent: it has a character that is no UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of {field} holds a line break, which a manager interface can&apos;t take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallboard that runs already shows nothing new: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no board “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cache at “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display {display}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no figure “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of source called “{scheme}:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no queue “{name}” in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for the cache “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user name or no password for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has displays 1 to {most}; 0 is the main one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no manager interface of Asterisk: it greets with “{greeting}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “wallboard check”; with --at, the picture comes out of the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which source is meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [&quot;*&quot;] for all queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [[{key}]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a share such as 0.98 for 98%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an IANA name such as Europe/Vilnius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 18:00, 30 min, 1 h or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-11-23T16:31, or 16:31 for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like ami://user@host:5038 or simulator:?seed=7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like amis://user@host:5039.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write opening hours such as Mon-Fri 08:00-18:00, Sat 09:00-13:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name in brackets, and below it lines of key = value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the password&apos;s file or variable anew as UTF-8, or choose a password in ASCII.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the user into the URL and the password into the variable WALLBOARD_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the user name in the source&apos;s URL anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write user name and password without line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {what}. {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[queue.&quot;{name}&quot;] short_abandon_s is longer than target_s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[screen.&quot;{name}&quot;] has “board” and “boards”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[screen] {key} belongs to no screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[site] hours: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[site] zone = “{zone}” is no time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{key}] needs two brackets: there may be several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docs/settings.md lists every key and its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins without a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no scheme such as ami: or simulator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no times from-to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no widget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no TOML: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not TOML: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {pid}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two [[source]] have the name “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>widget {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>widgets {n} and {m} overlap</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already and is no PNG picture, so it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} port {port} can&apos;t be reached: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} port {port} does not speak TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has no key “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has no “kind”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has no “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} {key} = {value} can&apos;t be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: unknown {what} “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “at” = {at} leaves the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “goal” is {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “queues” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“certificate={value}” can&apos;t be used for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“grid” must have 1 to 96 columns and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no end of a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is no time from 00:00 to 24:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is none of {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>header</name>
    <message>
        <source>Wallboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · {hours}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hours</name>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, opens {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, opens {weekday} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open till {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Click, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A, Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose all rows, copy the chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter a list; Esc clears it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from place to place in a tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from tile to tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide a notice, go back, leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the caller, agent or queue of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open what is behind a number or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other colours, until the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort a list, hide and show its columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a message for the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kpi</name>
    <message>
        <source>(completed + abandoned, within the target) / (completed + abandoned), as Asterisk counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(talk + hold + wrap-up) / answered visits whose conversation is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk SL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk SL2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average wait to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free while calls wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once, when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the limit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned with a wait shorter than the short-abandon limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents finishing a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents free for more than 10 s in queues where a caller without a ringing phone has waited as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents in a call out of a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents in a call outside the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents logged in, whatever they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents logged off or unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents on a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents who can take a call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents whose phone rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all visits, refused ones included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls / (answered + lost calls)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time / (answered + abandoned but for short ones + left or still waiting after target)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers in the queue at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers to call back + lost calls without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that a person answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that are neither answered nor over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that reached the centre and were not answered by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that the menu served to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls waiting or talking that were seen from their joining on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed within the target / completed, as Asterisk counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations out of the queues at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distinct known callers with a lost call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external calls that reached the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known callers whose latest lost call is not recovered and who are not on the line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest number of calls waiting or talking at the same instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest wait of all visits that joined, the waiting ones with their wait so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was answered later, or called back and reached, within 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now − the earliest time at which one of the waiting callers joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered lost calls / lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds waited by answered visits / answered visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first instant at which most calls at once were reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned away by a full queue or one without agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which an agent was connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which the caller hung up while waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits of the period that have not left the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that joined = answered + abandoned + exited + waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that left another way: time-out, key, no agent left, moved, not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting callers whose wait is longer than the target of their queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lost</name>
    <message>
        <source>Ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>before a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called back {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got through {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lost calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message for the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>A board names the queue “{name}”, which there is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this wall can&apos;t be shown: a mistake of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallboard has stopped updating since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{text} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>offer</name>
    <message>
        <source>hung up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not picked up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up in the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agent left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to another queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {since} and {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up while waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time or late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last half hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest lost call of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen shows agents as counts, so it tells nothing of a single one. A screen with agents = “initials” or “names” in the settings does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits of answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>setting</name>
    <message>
        <source>A built-in board such as wall or desk, or a file. Without it, the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wait up to this long is in time. Without it, what the server says, else 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents by id or name, as they are or with * and ?, such as PJSIP/11* or Anna*; with a source before a slash, only of that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the source, for this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagonal, inches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance, metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the certificates to trust for TLS. Without it, the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed wrap-up after each call, where the server doesn&apos;t tell it (Asterisk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all of a caller&apos;s number but the country and the last two digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from the screen the last of its readers sits, likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the agents is shown: on a wall better not their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IANA name such as Europe/Budapest. Without it, the computer&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 3166 code such as HU, to read national numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of one board: several, as pages that the arrow keys turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep calls, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep numbers, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time HH:MM at which a business day begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and names of callers are removed from older calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older calls are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in lists; equal ones stand by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of calls to answer in time, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short abandon, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the screen, from which text takes its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in full screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Mon-Fri 08:00-18:00, Sat 09:00-13:00; 22:00-06:00 ends the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as ami://reader@pbx.example:5038, amis:// for TLS; never with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how long each agent has paused: for the supervisor&apos;s own desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file. Without it, one in the user&apos;s own data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the group is called on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source is called on screen and in the cache; keep it for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is: env:NAME, file:PATH or keyring. Without it, WALLBOARD_PASSWORD_NAME or WALLBOARD_PASSWORD in the environment, then the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the computer&apos;s screens, from 1; 0 is where it was, else the main one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who hangs up sooner than this does not count against the service level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes, up to {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts in quotes, in brackets and with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>A whole number; the same number gives the same days. 7 unless given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk over AMI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many agents there are, 5 to 2000; calls and queues grow with them. 40 unless given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls there are, 0.1 to 20; 1 is an ordinary day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has seed, agents and volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made up · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated contact centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped · since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account sees no hang-ups, so lost calls include time-outs. In manager.conf it needs “{line}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account sees no queue events: figures come from listings only. In manager.conf it needs “{line}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated centre can&apos;t have {key}={value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated centre has no setting “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone “{zone}” is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number of at least {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all people, numbers and calls are made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unexpected error; the log has the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was heard from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}, {agents} agents, volume {volume}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wallboard was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} in {zone}: {calls} calls, {events} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {state} · {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“exact”: the certificate file holds the server&apos;s own certificate; its host name is not compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls · goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: caller, queue, agent, outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: caller, queue, reason, status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free/talk/pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time, 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call fits the filter: clear it with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lost calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is to be called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None missed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of calls here: there is no cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rang at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns and sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {column}, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {column}, smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This queue is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hidden columns: {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of stays in this queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} · {goal}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hung up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them before a queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {m} in time; others do not count</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} queues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stays in queues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stays in queues; one call may have several</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stays in this queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait, {m} of them too long</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{source}, made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what} · {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>Colours: {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tile</name>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be shown. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>most {n} at {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no data since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no queue {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {n} arrived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {n} conversations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>oldest {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens one agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens one caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens queue {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the callers to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens who waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>without {n} of {m} sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>without {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} free while callers wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in 30 min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late too many</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lost too many</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} over the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} over {limit}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the day seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: no data since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>Demonstration: a made-up centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up centre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {state}, heard {age} ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widget</name>
    <message>
        <source>Agents by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock and opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Messages can&apos;t be typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press ? for the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
