<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>advice</name>
    <message>
        <source>1 agent to spare: ring 1 caller back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} agents to spare: ring 1 caller back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} agents to spare: ring {m} callers back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
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
    <name>ahead</name>
    <message>
        <source>1 more agent until {time} holds {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unusual day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made of {days} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past error not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past error {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the forecast stands still since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this half hour ends at {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is there holds {goal} until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more agents until {time} hold {goal}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>call back</name>
    <message>
        <source>It failed; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account may not hang up: put the telephone down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dial plan rang nobody: its own list may not allow the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not ring the telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server tells this account no events: it needs “read = call”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone can&apos;t be rung: it is not registered, or there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone was not taken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way to the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>premium-rate number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put down before anybody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network is congested</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>tried {n} times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{country} is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>caller</name>
    <message>
        <source>Address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk, estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about this caller was erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden, as numbers are on this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has spoken with them yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of this caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who rang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a number nobody can say whose calls these were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call back by {time} was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call back was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a code, such as hu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last with {agent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached by other means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rung once, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>rung {n} times, last {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>rung, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scroll to the end for older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they were reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits {age} for a call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we never rang</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>we rang: {m} of {n} answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{end} · {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}, all that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · {name}</source>
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
        <source>{n} in {days} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}+</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} × {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} · {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{who} +{n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{who} for {agent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is on it</source>
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
        <source>forecast</source>
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
        <source>Calls before a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
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
        <source>Correct it, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing. In manager.conf the account needs “write = originate”.</source>
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
        <source>None came in by {names}, but by {others}.</source>
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
        <source>Not by a click: “write = call” would be needed. Putting the telephone down does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: who hangs up in the menu or meets a busy line is seen only where the settings of the source say by which contexts or trunks calls come in: inbound = [&quot;from-trunk&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven yet: no UserEvent came. They tell refusals of a full or empty queue, self-service and ratings: “read = agent,call,user,reporting”, and the lines of docs/asterisk.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven yet: no call came in by {names}. Make one, and check again.</source>
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
        <source>Not to be seen with the source&apos;s account: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue log</source>
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
        <source>Right “originate”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right “reporting”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right “user”</source>
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
        <source>There is no {place}: docs/asterisk.md has its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as it is dialled.</source>
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
        <source>may hang up, and much more: it has “write = call”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call to “{line}” has been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no queue called “{name}” has been seen</source>
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
        <source>{count} came in by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exten} in {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} port {port} in {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} lines; the last was written {seconds} s ago</source>
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
    <message numerus="yes">
        <source>  callers: {n} more, {m} fewer, {k} changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  how much of the time is known to have been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  the settings by which it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {key}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18:00 (the next one, so tomorrow&apos;s if it is past), “30 min”, “1 h” or today, the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 of 10 between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 of 10 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% of those answered then waited less than {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caller was erased from it since; the figures are as they were issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that reads keeps traces in a log: close it and erase once more.</source>
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
        <source>All calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All durations are whole minutes: calls that followed each other may seem to have been at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program records into this cache; this one only looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered rate, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered rate, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers, beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the others: the answered rate against that of all others together, where the difference is more than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Busiest: {day} {hour}–{next}: {n} at once, on average {erlangs} erlangs (days: {days}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Busy agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy hour, erlangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV or vCard file; of list, a part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again, beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers whose time to call again is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Calls of the rest of the day, on the last {n} days: weighted absolute error</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calls out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per open hour, last 8 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns are found by their headings in many languages, and told; numbers are read as the site&apos;s
country writes them. Who is in the file under a number that is known is put beside whom it was
known by: two may share a telephone. Taking a file over twice changes nothing, and a wall may
run meanwhile. Ends with 1 when a row could not be taken over; each is told with its number.
Examples:

  wallboard contacts import customers.csv --dry-run
  wallboard contacts import phone.vcf
  wallboard contacts import crm.csv --column &quot;number=Mobil 2&quot; --encoding cp1250 --replace
  wallboard contacts export book.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per new caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost/call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost/new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost/sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different from the version before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight of ten such days: {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {who} from {calls} calls and all else? This can&apos;t be undone. [y/N] </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased from {calls} calls, {notes} notes, {deeds} call backs and {reports} reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing from notes and call backs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing from the calls …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error, half hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE has the columns call, source, rating, asked, solved, result and mark; only call, its id
on the server, must be there. A rating is 4/5, 80% or 0.8. Taking a file over twice changes
nothing. A wallboard that runs stands back meanwhile. Ends with 1 when a line could not be
taken over; each is told with its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast at</source>
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
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle time, all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import older calls, or look again in a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import older calls, or look again in two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import some: wallboard import FILE --name NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued as report {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line or campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
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
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls; ~ of fewer than 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost revenue, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost revenue, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost revenue, estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost, est.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost, est.: an estimate of what lost callers would have bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost, recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be lost, of all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be lost, of those that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be lost: of all calls; Promised: of those that a promise counts, as in “wallboard promises”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than {n} at once: {count} times, {time} in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Most at once · {layer} · weeks: {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Most at once, at</source>
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
        <source>Name another day with --day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine of ten get through in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call counts in it by itself, so none is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call records are called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in the last 8 weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day has the same weekday a week before it, so there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report was issued yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is rostered. Name a roster in the settings: [site] roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each thing that must work, and the next step where it doesn&apos;t. “?” is what could
not be proven either way yet, and a queue or line of the settings that was never seen. The exit
code is 0 when nothing failed. Example:

  WALLBOARD_PASSWORD=… wallboard check --source ami://reader@pbx.example:5038</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at the exchange, unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the bill, unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who called of late: write three characters to search all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
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
  wallboard picture --page service_level --queue support why.png
  wallboard picture --cache yesterday.sqlite --at 2026-11-23T11:30 peak.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Past error at this time of day: {share}, on {n} days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plain ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for {erlangs} erlangs: the mean busy hour of the 5 busiest of the last 20 working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads files, folders of rotated and packed files (in order of their content), standard input (-),
or a table (mysql://, postgresql://, sqlite:///). Calls that were seen live stay as they are;
those that fell into a gap are added or completed, and the gap is closed. Importing again changes
nothing. Ctrl+C stops; what was read is kept. A wallboard that runs stands back meanwhile.
Examples:

  wallboard import /var/log/asterisk --source-name pbx
  zcat old.gz | wallboard import -
  wallboard import &quot;mysql://reader@pbx.example/asterisk?table=queue_log&quot; --zone Europe/Paris

Call records of other origin (bills, CDR as CSV, XLSX or table) go into sets of their own:

  wallboard import bill-2026-10.xlsx --preset guess --name Operator --survey
  wallboard import Master.csv --preset asterisk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads roster, book and cache: for each agent of a business day what is planned and how they stand
to it, who is missing first. Examples:

  wallboard duty
  wallboard duty --at 11:30
  wallboard duty --day 2026-11-20 --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the book beside the cache. Whose numbers they were is never kept, only of how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache, as the page behind a number of the wall does: of today so far, of an instant, or
of a whole business day. With --calls it lists the calls that the figure counts; callers&apos; numbers
are whole here, so mind who reads along. Examples:

  wallboard explain service_level --queue support --day 2026-11-20
  wallboard explain lost --calls
  wallboard explain asa_s_30m --at 12:00 --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache, now or as it was at an instant: the same facts, folds and formulas as the wall.
A figure over a time with gaps says how much of the day was seen. Examples:

  wallboard figures
  wallboard figures --queue support --at 2026-11-23T12:00
  wallboard figures --figure service_level
  wallboard figures --json
  wallboard figures --csv figures.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: every stay in a queue on a business day, newest first, with who called, what
became of it, who answered and how long it took. Numbers are whole here, so mind who reads along.
Examples:

  wallboard calls --lost
  wallboard calls --queue support --caller 5512
  wallboard calls --day 2026-11-23 --outcome abandoned --json
  wallboard calls --xlsx calls.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: for a business day the most at once and the erlangs of callers waiting, talking,
agents and lines, the busiest 60 minutes and what to plan for; and for the 8 weeks up to it the
calls per open hour and the share lost, by weekday and hour. And the most at once by weekday and
hour of the last weeks, exactly, of what was recorded or of imported call records. Examples:

  wallboard load
  wallboard load --day 2026-11-20 --json
  wallboard load --weeks 12 --layer lines --lines 30 --above 24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: for each number dialled, or each campaign that owned it, how many called, how
many of them for the first time in 90 days, how many were answered and lost, how many more may be
lost, and what a call and a sale cost; or by telephone operator, or by call centre. Without --day
it is about today. Examples:

  wallboard lines
  wallboard lines --day 2026-11-01 --to 2026-11-30 --csv november.csv
  wallboard lines --operators --day 2026-11-01 --to 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: for each promise of the settings, and for that about all calls, how many of the
calls that count were answered, how many more may be lost, the raw rate beside it, and how many
calls each rule left out. Examples:

  wallboard promises
  wallboard promises --day 2026-11-23 --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: pairs each record with a call of the same time, after bringing the clocks
together, and prints what only one side knows and why, which lengths differ, and what was paid
for calls that never got here. Ends with 1 where anything is unexplained. Examples:

  wallboard match
  wallboard match &quot;November bill&quot; --tolerance 120 --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the cache: what the last 6 same weekdays say of a day, by half hour; of today the rest, as
it follows from what came so far, with the range of eight of ten such days and the error of past
forecasts made at the same time. Holidays and days off are left out. Examples:

  wallboard forecast
  wallboard forecast --day 2026-11-30 --json
  wallboard forecast --check</source>
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
        <source>Report {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report {number} of {date} still holds: nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue, estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Rostered {n}, here {m}, missing {k}: {names}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of its rows: {digest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all calls</source>
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
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end. What was taken over is kept; import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor wallboard for inbound call centres. Without a command it shows the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search still takes in the past: {share} % so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallboard that runs keeps what happens in memory meanwhile, writes it afterwards, and then counts today anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more; write more of the number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here, so this is the view for a terminal. Ctrl+C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier day like {day}: nothing is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cache can&apos;t be written here; it is only looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get through, beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
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
        <source>Waiting or talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came so far is unlike such days; the range reaches to where it goes on so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
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
        <source>Writing the cache anew without them; a large one takes minutes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing these anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a built-in board (wall, desk) or a board file (TOML) instead of the set ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number; of find, any part of one or of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a screen of the settings, or a built-in one: wall, desk; repeatable. Without it, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: --json has all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>as it was then, such as 15:30 or 2026-11-23T15:30</source>
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
        <source>business day; the first of them with --to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business day; today unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by call centre, compared with each other on the same definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by telephone operator: calls, load, busy hour and cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache file (SQLite) instead of the configured one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare the forecast with simpler ones on days that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
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
        <source>erase without asking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file to write, which must not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file, folder, table, or - for standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the cache with the past: a queue_log, a table, or call records</source>
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
        <source>find callers, export or erase all that is known of one, exclude a shared number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find prints who has the text in number or name, the latest first. export writes all that is
known of one caller as JSON and tables. erase takes a caller out of every file, also while a
wallboard runs, which then stands back a moment; sums stay as they were. exclude puts the number
of a switchboard into the settings: whoever calls from it counts as withheld. Each is noted, see
wallboard accesses. Numbers are whole here, so mind who reads along. Examples:

  wallboard callers find &quot;06 55 12&quot;
  wallboard callers export +36551234567 /tmp/caller
  wallboard callers erase +36551234567</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first business day; today unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze it under a number; once more: a new version if anything changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold imported call records, such as a bill, against what was recorded here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far apart two beginnings may be; 45 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long to capture; 60 seconds unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import even if the log seems to be of another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of the configured sources, and repeatable: simulator:?seed=7, ami://user@host:5038, amis://user@host:5039. The password comes from WALLBOARD_PASSWORD, never from the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of a board a page, such as today, agents or load; or why a figure is what it is, by its name, such as service_level or lost. Shown as the screen desk shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last business day of a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last business day, which belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengths differ if they do by more than this; 5 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a simulated centre run N times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list every answered call, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the calls it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the forms that are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live from {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost makes the report for whoever a line is answered for: calls arrived and answered by the
promise of the line and as everybody else counts them, who was lost and reached later, who
answered and how long they talked, and how complete the data is. Numbers are hidden unless
--numbers is given. --issue freezes it: what is issued never changes; when an import or a call
back changes something later, issuing it again makes another version and says what is different.
Examples:

  wallboard report lost --from 2026-11-01 --to 2026-11-30 --line +3615550100 --pdf report.pdf
  wallboard report lost --from 2026-11-01 --to 2026-11-30 --xlsx report.xlsx --issue
  wallboard report list
  wallboard report show 7 --version 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the report about lost callers of a line, issue it, and show what was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the report about lost callers, list what was issued, or show one of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of export, a folder that is new or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of show: this version, not the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of show: which one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the last N days; 30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this queue, as NAME or SOURCE/NAME; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only calls to this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paint a board or a page into a PNG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the caller&apos;s number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peaks of the call records that were imported by this name, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON, see docs/json.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print how much there was at once, the busy hour, and the map of the week</source>
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
        <source>print the calls by number dialled and by campaign, as a table, CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the roster of a day: who is here, late, missing or absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what became of each promise, and which rule left out how many calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what the wall shows, as a table or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what to expect of a day, and how far off such forecasts were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print who looked at numbers of callers, exported or erased them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a message for the room on the wall, or end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the file and tell, but keep nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what call records the files hold, and keep nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say why a figure is what it is: fraction, formula, what is left out, what others would say</source>
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
        <source>such as cp1251; else it is found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as service_level or lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take ratings and results of calls over from a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test a source: reachable, login, rights, queues, clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address book: import CSV or vCard, list, export</source>
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
        <source>the built-in centre with the six weeks before, so that the day is forecast</source>
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
        <source>the files hold call records, in this form; ? lists all, guess finds out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the imported call records; those imported last unless named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message; without it, the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page of this queue, as NAME or SOURCE/NAME; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source whose past it is; needed where there are several</source>
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
        <source>time zone of a table&apos;s times, where it is not the site&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few calls to tell</source>
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
        <source>weeks up to that day in which peaks are looked for; 4 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what became of it; repeatable: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what peaks are of; in_queue_or_talking unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what so few lines would turn away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the call records are called afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the file says of a number takes the place of what was known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when there were more than N at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which column is number, name, first, last, company, language, customer, value</source>
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
        <source>with --check: how many days are looked at; 40 unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --operators: of imported call records of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --vendors: compare on this number only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a CSV file (UTF-8) instead; - is standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write all lines that could not be read to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write an Excel file with numbers, times and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write callers&apos; numbers and names whole; that it was done is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down what comes over the wire, numbers replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it on A4 pages (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {what} · Ctrl+C stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a day off: nothing is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, as of {at}; {share} of the day seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}, {queue}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {width} × {height} pixels, {what}, {date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{lines} lines would have turned {n} of {all} away; Erlang B at the busiest: {share}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{new} numbers are new, {changed} changed, {same} as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} calls have their result.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls in all, {done} until {at}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts are in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines could not be taken over:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows could not be taken over:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{people} people with {numbers} numbers (read as {encoding}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{share} of {n} lost were lost in the {hours} busiest of {all} open hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{since}–{until} {reason}</source>
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
        <source>{text} is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is on the list of {file} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is on the list of {file}; it counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number of a report</source>
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
        <source>… and more; name a part of a name, or export them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {more} more of {total}; --limit shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and {n} shorter ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>≥ where not all was seen: there may have been more</source>
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
    <name>delivery</name>
    <message>
        <source>name and password of a mail server may only have Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken for {addresses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address leads on to another one; write that one as url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note was removed before it went out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program there answered {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server offers no encryption or login; see [mail]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused the e-mail ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused the login; see [mail]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server takes none of the addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted; see [mail] ca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings have no such client any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Another reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial with this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask again for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes: numbers are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could be rung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached: a machine answered, or somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes tell who called: they are written on a screen whose settings say mask = false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached by other means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings at the caller · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings at {who} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone was not taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program that dials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the call was not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why nothing is to be done any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another call is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in half an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in two hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no telephone is set for this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here can dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk · {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the telephone system shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{caller}: {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} · {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n}  {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times, last at {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{phone} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} was first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} · {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>diagnose</name>
    <message>
        <source>Added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in the settings that nothing has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server has told its own counters twice yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing odd within a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens next in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our figures and those of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spells of agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be, and was told all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another program records here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>another program records here (process {n})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many, to the moment of the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, but limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>no rule explains {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{goal} {promise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} GB</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} MB</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} differ without a rule</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kB</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of agents who had two at once or left the queue</source>
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
    <message numerus="yes">
        <source>{n} {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>done</name>
    <message>
        <source>Advertising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached by other means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants no call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
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
    <name>duty</name>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent until, such as 14:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents needed · dashes: rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who is known is listed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra pause {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: agent, group, how they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From-to, then the break: 8:00-16:30 12:00-12:30; a dash alone: no shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, came late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, {time} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left early, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift on this day; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is rostered on this day. Name a roster in the settings ([site] roster: a table, a calendar or a folder), or type a shift here: 6 Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not rostered, but here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen: no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On break as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On break until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over, left {time} early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rostered now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still here, planned until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roster in use is an older one: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is kept; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this day needs is not known yet: no such weekday was ever seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is planned reaches the goal for the rest of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working in a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent all day, or for the rest of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent until a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent until noon</source>
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
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody more may pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rostered, not logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back what was typed of this agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the shift of somebody who is not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the shift of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} absent</source>
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
        <source>{n} more may pause</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more not rostered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} needed · {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not seen</source>
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
        <source>{n} outside plan</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} too few</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{since}–{until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} +{n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} and {other} fall to {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} falls to {share}, {other} to {less}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} falls to {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {more}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>--line says on which number call centres are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--records says out of which call records operators are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24:00 can only be an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board says itself which queues it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program keeps notes and call backs “{file}” from being written: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program keeps the cache “{file}” from being written: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is kind,id,title, such as queue,600,Support.</source>
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
        <source>A new one is being started; put a backup in its place if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program is missing: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture shows a board or a page, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset can&apos;t be called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is of one day or more, and of 400 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wall has room for {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallboard writes to it and does not stand back. Close it, import, and start it again: the log goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallboard writes to it and does not stand back. Close it, take the results over, and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --operators, or leave out --records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --vendors, or leave out --line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add [[operator]] with its name and lines to the settings (docs/settings.md).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a [[widget]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps notes and call backs “{file}” locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the cache “{file}” locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask without --queue. “wallboard calls --lost --queue NAME” lists those lost in a queue.</source>
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
        <source>Asterisk writes its queue log to /var/log/asterisk/queue_log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the “?” may stand: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring some in with “wallboard import”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call one “number”, or say which with --column number=HEADING.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling back with {name} needs an account of its own.</source>
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
        <source>Check its name, and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, the disk is in order and you may read and write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, the disk is in order and you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the port is Asterisk&apos;s manager port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name; reading Asterisk&apos;s logs often needs the group “asterisk”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path after file: in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path; reading Asterisk&apos;s logs often needs the group “asterisk”.</source>
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
        <source>Choose of: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose of: {places}.</source>
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
        <source>Choose one of: {names}; or a figure, such as service_level or lost (docs/figures.md).</source>
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
        <source>Columns are counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into parts of at most 200 MB.</source>
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
        <source>Erase them when the call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it once more: it should have one row for each call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; what happened meanwhile is kept in memory and written then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a CSV file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a CSV file or a vCard (.vcf).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one of target_s, target_share, short_abandon_s and flowouts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each source a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give server and sender in [mail].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the first day with --day and the last with --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key by “secret”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of an account that may originate, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the numbers it carries as lines, or the names of sources.</source>
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
        <source>Give their e-mail addresses (to) or their web address (url), one of the two.</source>
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
        <source>Import a CSV or text file, a workbook (XLSX, XLS, ODS), or a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill first: wallboard import FILE --name NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf the account needs “write = originate” and “read = call”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version again, or name another cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version here too, or name another cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the wallboard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install what goes with it: pip install &quot;wallboard[table]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no windows to be raised, as “wallboard record” has none. Look with “wallboard watch”, or stop it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is [column, row, width, height], counted from 0, in {columns} columns and {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost: enter it again when the file can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made anew by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no calendar: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the file that names is set to under [site]; CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what roster names in the settings under [site]: a table (CSV), a calendar (.ics), both in UTF-8, or a folder of these.</source>
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
        <source>It names the columns, call among them: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should have time, callid, queuename, agent, event, and data or data1 to data5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not said where to write what is known of the caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not said which report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its event “{title}” can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sheets are: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --board or --page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --clear or the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --issue, or name a --to that is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --queue, or name a page with --page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --stale, or --source and --cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of the names can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Line {n} of the roster can&apos;t be read: {why}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the telephone: the call may go on.</source>
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
        <source>Mend it, or remove the file and save the preset anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the event in the program that made the calendar, and export it again as iCalendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away or put a backup in its place, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away; it was not touched.</source>
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
        <source>Name a file on a disk of this computer with “path” under [cache]. Those who share it work on the same computer, such as a terminal server; docs/several-desks.md says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file, or a folder that holds some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder: wallboard callers export NUMBER FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a later instant with --at, or another file with --cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new file in a folder that you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new one, so that nothing is mixed with what it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a source whose address begins with ami: or amis:, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an instant: --at 2026-11-23T16:31.</source>
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
        <source>Name one: wallboard import /var/log/asterisk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one: wallboard import bill.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file with the certificate (`ca`). If it is the server&apos;s own and names another host, add ?certificate=exact to the source&apos;s URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the host; places stand behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call records were imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is known to hold telephone numbers: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says when a call began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says who called or who was called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operator is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows the holidays of “{where}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and call backs can&apos;t be written: “{file}” is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and call backs “{file}” are of a newer version of the wallboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and call backs “{file}” are of an older version of the wallboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and call backs “{file}” can&apos;t be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came from the server for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Name the right source with --source-name, or insist with --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers consist of digits; telephone, context and extension of letters, digits and {signs}.</source>
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
        <source>Open it in the program it comes from, and save it as XLSX or CSV.</source>
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
        <source>Put one of these in: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a table needs the package {name}, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it under another name to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without one, or save the sheet as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as CSV and import that; it may be of any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in what it is with --encoding, such as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column is the caller or the number called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column is the start; a call without one can&apos;t be placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which is meant with --screen: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one has the calls: …/asteriskcdrdb?table=cdr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose log it is with --source-name.</source>
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
        <source>Something of that name is there already, or a value is no sensible one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was entered could not be written to “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the wallboard on it once; that brings it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the wallboard on it once; that brings them up to date.</source>
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
        <source>Such as that of the operator: every bill of theirs goes by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take letters, digits and spaces, and no name that comes with the program.</source>
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
        <source>The break is not within the shift.</source>
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
        <source>The cache “{file}” is lent to another command, such as an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache “{file}” is on a network share ({kind}): several programs can&apos;t use it there.</source>
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
        <source>The call back can&apos;t be asked for: one of its parts has a sign that does not belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is in a call right now; what is written of it would name them again.</source>
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
        <source>The database has no table “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dial plan needs the extension {exten} in the context {context}: see docs/asterisk.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable {name} with the password is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The file is not written in {name}: byte {n}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file of notes and call backs “{file}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of notes and call backs “{file}” was removed while in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is a database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line can&apos;t be read: {head}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” is not empty.</source>
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
        <source>The names in {path} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opening hours can&apos;t be read at “{part}”: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page did not have all its answers within {limit} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page “{name}” is about all queues.</source>
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
        <source>The password must not stand in the address of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not stand in the source&apos;s URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture would have more than {width} × {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {file} can&apos;t be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “{name}” can&apos;t be removed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “{name}” comes with the program and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue log {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records need a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results in {path} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roster {path} can&apos;t be read: {why}.</source>
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
        <source>The server does not answer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not list its queues: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not ring for this account: {message}.</source>
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
        <source>The settings {file} can&apos;t be changed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings {file} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source {name} can&apos;t call back: it is no Asterisk.</source>
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
        <source>The table can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {table} has no column {column}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template of {source} for recordings can&apos;t be used: {why}.</source>
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
        <source>The workbook is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook “{file}” unpacks to more than {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no call records called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several sources: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {names}. “guess” reads a file as what it seems to be.</source>
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
        <source>There is no column {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{column}” in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display {display}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no figure “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
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
        <source>There is no page “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no queue log among the {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no queue “{name}” in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no queue “{name}” to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {number} of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for notes and call backs “{file}”.</source>
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
        <source>There is no sheet “{sheet}” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user name or no password for calling back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user name or no password for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be kept yet: the program is still starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be kept: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has displays 1 to {most}; 0 is the main one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a table that can be read: MySQL, MariaDB, PostgreSQL, SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no manager interface of Asterisk: it greets with “{greeting}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seems to be the log of another server than {source}: of its {count} calls in a time that was watched none is known. Its queues are {theirs}; those of {source} are {ours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when the computer has less to do.</source>
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
        <source>Usual ones are utf-8, cp1250, cp1251, cp1252 and cp1257.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual ones are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens meanwhile is kept in memory and written when that is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not over can&apos;t be issued: its figures still change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was entered is not kept yet: leave the program open, mend that, and it will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported before is kept. Mend that, and import again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where notes and call backs belong there is another file: “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which source is meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write --from and --to like 2026-11-01 and 2026-11-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 5, 10, 15, 20, 30 or 60.</source>
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
        <source>Write a country as HU, or with a part of it as DE-BY or GB-SCT (ISO 3166).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a country like HU, a beginning like +3876, or *.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a share such as 0.98 for 98%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all that changes on a day in one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an IANA name such as Europe/Vilnius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another “user” into [call_back] than the one that reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write https://, or leave the key out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like +3680=hu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like --column &quot;number=Mobile phone&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 1102 Iva P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 18:00, 30 min, 1 h or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-11-23 10:42.</source>
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
        <source>Write it like 8:00-16:30, with the break behind it: 8:00-16:30 12:00-12:30.</source>
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
        <source>Write it like calls@client.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like https://crm.example/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like mysql://user@host/database?table={table}; the password comes from WALLBOARD_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like sqlite:////var/log/asterisk/master.db?table={table}, with four strokes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it whole, such as +36 55 123 4567.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its number; wallboard report list prints which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write lines such as: PJSIP/1101,2026-11-23 08:00,2026-11-23 16:00,queue below agent,from,to,kind.</source>
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
        <source>Write smtp:// (STARTTLS) or smtps:// (TLS), or leave the name out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name in brackets, and below it lines of key = value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of a [[source]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number into shared_numbers of the table [callers] by hand.</source>
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
        <source>Write {{ or }} where a brace itself is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “user” and “secret” into [call_back] of the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: wallboard contacts import FILE</source>
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
        <source>[site] zone = “{zone}” is no time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{key}] needs two brackets: there may be several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a brace stands alone in “{template}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark begins here and nothing ends it</source>
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
        <source>id or title is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins with none of http:, https: and file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins without a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it carries nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not divide an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say when it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it goes nowhere, or two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has neither a name nor a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no column “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no number</source>
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
    <message numerus="yes">
        <source>it has {n} parts, and the head has {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has {n} parts, not kind, id and title</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it holds a name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no CSV: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no TOML: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no address on the web</source>
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
        <source>it names no agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no agent under {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it repeats more often than once a day</source>
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
        <source>nothing says by which server e-mails go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {pid}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several sources have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cache knows no such call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card can&apos;t be read ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host itself has a place in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key would go out unencrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the password would go out unencrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is another one of the same queue and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no source called “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no source “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two [[source]] have the name “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wallboard report list prints which there are.</source>
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
        <source>without a place all callers have the same one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {place} all calls have the same one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has nothing to make a page of: nothing had been seen yet.</source>
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
        <source>{key}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {key} has a title already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large for an address book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {why}</source>
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
        <source>“{field}” is nothing that a contact has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be imported: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no table of calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no workbook that can be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” can&apos;t be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{kind}” is not one of {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” counts whole calls, and a call may pass several queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a figure of one instant: a day has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” is no number that tells one caller from all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not say which column is what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no date with a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address</source>
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
        <source>“{text}” is no rating such as 4/5, 80% or 0.8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is neither queue nor break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is no date with a time</source>
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
    <name>explain</name>
    <message>
        <source>A hint only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others would say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is so: all queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is so: {queues}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that became of the calls that came in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls to {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few calls: it could be anything from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up: the time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up after the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left another way within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left by key or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than nine of ten are settled; it will still change much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost before today only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of today not reached in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others, such as those whose end nobody saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over while nobody saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served by the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody is done with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still talking, or their end was not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time that passed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting beyond the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened in it, whenever the call came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who left another way does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who left another way is a miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {target}; a hang-up is short before {short}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}, reading: {done} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}, each queue its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} calls in queues only: who never got that far is not counted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not decided yet: it may still change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{promise}; {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}; not seen: {gaps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{sum} + {n} {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sum} − {n} {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: {top} / {bottom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~{value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>A sheet holds at most {n} rows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it where it is open, or choose another name or place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some room, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is switched on and connected, or write a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level, 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet, Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table on this page. Ctrl+P prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write CSV, or choose fewer calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file} · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers are hidden, as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers are whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a folder of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} / {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share}; not seen: {gaps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{share}; not seen: {gaps} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{source}: {share}; not seen: {gaps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · made {date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is being printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>growth</name>
    <message numerus="yes">
        <source>({limits} of {n} who waited so long)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>50% wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% &lt; {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% wait less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% wait, busiest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95% wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at a load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at {load} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls for each agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a load in the chart or in the table: its calls are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half give up within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How readily callers give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the patient stay, as many are lost as without a word; each is spared {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost in the busiest 10%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls met this load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls were seen in this time. Choose a longer one, or other queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody saw who was on duty in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read to the end. Choose a time to read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those waiting, in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target holds up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few gave up in this time to say how patient callers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits and losses by load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was on duty is known of all queues together only: choose all queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all waits ÷ {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as Erlang A reckons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as callers joined; pale: of fewer than 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {load}; {time} at {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls for each agent on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data {first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data {first} – {last} · complete {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half &lt; {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half wait less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in time {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was seen to wait so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} lost, {k} of {m} hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>promised {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken: too few gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latest; there are more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told {time}: {leave} would leave at once, {stay} stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would still wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{goal} at any load so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{goal} at no load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{load} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{load}: {n} calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{low}–{high}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} at a load nobody knows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gave up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {goal}</source>
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
    <name>import</name>
    <message>
        <source>  and {count} more; --report FILE lists all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of lines that are not used: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets, by which call records can be read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as it seems to be: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by the preset “{name}”: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end. What was read is kept; import again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the log was {seconds} s away from ours; the calls were matched all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock was set back {count} times, first at {file}:{line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin with a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds call detail records (CDR), not a queue log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a queue log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the same log as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time {time} is before the year 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time {time} lies in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read: {file}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged from here on ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last line is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line holds zero bytes, as after a power cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is not finished or is none of a queue_log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the file seems to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} agents are kept under their names, for no phone of theirs is known: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines could not be read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows say the same as another; each is taken for a call of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × {what} – line {lines}: {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} → “{name}”: {new} calls new, {completed} completed, {known} known before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: nothing is kept of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}:{line}: {why}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{incoming} came in, {outgoing} went out, {internal} within; {answered} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} lines read: {new} visits new, {filled} completed, {unchanged} known before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % · {lines} lines · {rate} lines/s · {minutes}:{seconds} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % · {rows} rows · {minutes}:{seconds} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows read: {calls} calls, {wrong} rows could not be read, {left_out} were left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>B, I, F</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>J, K</source>
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
        <source>N, E, X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call back reached nobody: a machine answered, or somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note about a caller, who they are, what they may ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call a lost caller back, take them on, finish; Ctrl+Z undoes</source>
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
        <source>export tables</source>
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
        <source>on a caller&apos;s page: the next one of the list, the one before</source>
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
        <source>print the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see a lost caller&apos;s hidden number, where that is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort a list, hide and show its columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the menu</source>
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
        <source>(abandoned - short ones) / (offered - still waiting - short ones)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(answered + abandoned, within the target) / (answered + abandoned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(completed + abandoned, within the target) / (completed + abandoned), as Asterisk counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(on calls + wrap-up) / (on calls + wrap-up + ringing + free), in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(on calls + wrap-up) / time logged in, in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sum of contacts per hour)² / (agents × sum of their squares): 100% is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(talk + hold + wrap-up) / answered visits whose conversation is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandon rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandon rate, net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adherence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents per call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon Connect too looks at everybody; many others at the answered alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, as promised</source>
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
        <source>Asterisk&apos;s SL, were its target ours: a call counts once its conversation is over; with an announcement to the agent it prints more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk&apos;s SL2, were its target ours: a hang-up or time-out in time is a success; with an announcement to the agent it prints more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average wait to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back, reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers reached</source>
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
        <source>Can be recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cisco (ignore abandoned calls) and Genesys Engage forget who hangs up within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cisco (negative impact) and Avaya hold every hang-up against the queue, however short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cisco (positive impact) and Amazon Connect take an early hang-up for good service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cisco UCCX (only handled) and AltiGen look at the answered alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conformance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not ring again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates off by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contacts</source>
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
        <source>Genesys Cloud counts a hang-up when it happens, not when its caller joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud counts an answer when it is given, not when its caller joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time, as promised</source>
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
        <source>Lost, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked first contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May ring again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May still be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median until reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed rings</source>
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
        <source>No repeat call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One agent was enough</source>
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
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue wait to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues per call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rang again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rang again, answered</source>
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
        <source>Repeat callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat calls, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies to the survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SL of answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SL, hang-ups against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SL, hang-ups ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SL, hang-ups in favour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by menu (est.)</source>
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
        <source>Short conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of contacts</source>
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
        <source>Time logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wait, {n}% at most</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>a few very long waits do not move it, as they move a mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a short hang-up is no miss, and who waits longer than the target is one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned / (offered - still waiting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned with a wait shorter than the short-abandon limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds up the queues that a call went through until somebody answered</source>
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
        <source>agents logged in of those planned to be on the queues now</source>
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
        <source>agents planned to be on the queues now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents planned to have a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents who are there without being planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents who can take a call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents who gave the queues less than half an hour</source>
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
        <source>answered and abandoned visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered and lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls / (answered + lost calls)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls / (answered + lost calls), of the calls that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls of known callers who had not been answered in the days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls that were asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls that were seen from their arrival on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls with a rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered calls with a rating / answered calls whose caller was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time / (answered + abandoned after the target)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time / (answered + abandoned but for short ones + left or still waiting after target)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time / (answered + abandoned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time / answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered visits that ended in a transfer / answered visits that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered visits whose conversation is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered visits whose conversation lasted less than 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered visits, and those abandoned after the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers given in the period, whenever their callers joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts that nobody answered, and calls without a number: nobody can tell who rang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts to call back that were not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins when the call arrives, as Twilio and Talkdesk do, not when it joins a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks and calls outside the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks, calls outside the queues, and time that nobody saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers ahead, agents, handle time and patience together; else the wait of the one at the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers in the menu or on hold with an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers in the queue at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers not reached after their latest lost call + lost calls without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers on the line, short calls, callers somebody is done with, and numbers withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who had been answered in the days before, and calls that are not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who hung up in the menu: without the dial plan&apos;s word they are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who hung up in the period, whenever they joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who hung up, and those who were turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who joined in the period and hung up after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who joined in the period and were answered after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who left before an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who left by key or were turned away, and conversations that go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were not asked, or did not reply: see the share of replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were reached after all, and further attempts of the same caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were turned away, and those who still wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers who were turned away, who hung up at once, and those who still wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers whom nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callers with at least one repeat call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls answered within the promised time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls answered within the promised time / calls that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of a known caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of callers who had rung not long before, whatever came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of callers whom nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls out of hours, during incidents and above the ceiling, short abandons, calls that the menu served, and what else the promise leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls out of the queues that agents answered, at the instant of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls outside the queues</source>
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
        <source>calls that are not over, that nobody answered, or that reached a person without a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that are still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that arrived and that the promise does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that did not come out of a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that nobody answered, and callers who were not asked</source>
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
        <source>calls that the menu served to the end / calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that the menu served to the end × average handling time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that the menu served to the end, calls that are still open, internal and test calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that the menu served to the end; who was reached later stays lost and counts as recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that the promise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls waiting or talking that were seen from their joining on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls with a rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls with one conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls with one conversation / answered calls that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls without a number, and from numbers that many share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed and abandoned visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed or abandoned visits, within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed visits within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed within the target / completed, as Asterisk counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacts / hours given to the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations out of queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations out of queues / answered calls that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations out of the queues at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that are over and whose end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that ended in a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that ended in a transfer / conversations whose end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that go on, and those of whose end nobody told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that go on, and those whose end fell into a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that go on, and those whose end nobody saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that the agent ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that the agent ended / conversations whose end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that the caller ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that the caller ended / conversations whose end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations that were under way when we connected, and calls outside the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts a hang-up where its caller joined, so that all the callers of a time add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts an answer where its caller joined, so that all the callers of a time add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts calls, and asks only whether nobody passed them on, not whether it helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts every hang-up, a misdial too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts everybody who joined the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the waits of the answered alone, from joining the queue, ringing included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the waits of those who gave up as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts those who were turned away, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distinct known callers with a lost call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who hung up within the target, left another way or still waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who hung up, left another way or still waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who left another way or still waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who was not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who was not answered, and conversations that go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external calls that reached the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts after which the caller did not ring again in the days that followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts after which the caller rang again in the days that followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts marked as solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts marked as solved / first contacts with a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts of which nobody said whether the matter is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts that may still ring again; who gave up or used another number counts as settled, who asked something new does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts whose days that follow are not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts with a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts with a mark / first contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts without another call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contacts without another call / first contacts that are settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of the recovered calls were recovered in this time or sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hang-ups after the limit for short ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours given to the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal and test calls, and calls that the centre makes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal and test calls; a call answered in two queues counts once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it asks how much they were there, adherence also when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it counts only the calls that the contract counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known callers reached in time after their latest lost call / known lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known callers whose latest lost call is not recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest number of calls waiting or talking at the same instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves out conversations of whose end nobody told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves short hang-ups out, as Cisco and Genesys can: a misdial is no verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest wait of all visits that joined, the waiting ones with their wait so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost and open calls, and calls of which only the queues were seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost and open calls, menus and announcements before a queue, later queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost callers of today and before who are open, tried or promised a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls / (answered + lost calls)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls that were not recovered, or not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller rang again in time and was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was answered later, or called back and reached, in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was called back in time and answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was not reached in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was not reached yet, and whose time is not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls whose caller was reached later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls without a number, and from numbers that many share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost calls without a number: nobody can tell whether they are of one caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may still ring again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean difference of the wait estimated on joining and the wait until the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the callers&apos; ratings, from 0% to 100%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recovered in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recovered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now − the earliest end of the latest lost calls of those to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now − the earliest time at which one of the waiting callers joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permitted share × calls that the promise counts, rounded down − lost ones of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratings added up, each from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered lost calls / lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat calls / calls of a known caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings of a phone that were not picked up, or only to be hung up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings that ended because another phone took the call or the caller left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled time in a state that fits the schedule / scheduled time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled time logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled time that is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds from the arrival of a call to its first answer / answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds in any state but logged off, of all agents together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds in queues up to the first answer / answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds waited by all visits that left the queue / their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds waited by answered visits / answered visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled first contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short hang-ups, callers turned away, and those who left another way or wait within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some reports divide by all time logged in, breaks too, and still call it occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of contacts per hour / their mean: 0% is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays in queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays in queues / answered calls that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a conversation of whose end nobody told for one without a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first instant at which most calls at once were reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same: whoever joins is offered at that instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the wait at place {n} % of the answered visits in order of their waits, rounded up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>time from arrival to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time from the end of each recovered call to the contact / recovered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time given to the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time in a state that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time in the menu, before the caller joined the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time logged in within the schedule / scheduled time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of talk, hold and wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time on calls or in wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time outside the shifts, and agents without a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time that nobody saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time they waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time they waited in queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time until the contact, added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time-outs and other ways out, which Asterisk counts as abandoned too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned away by a full queue or one without agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits answered or abandoned within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits answered within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which an agent was connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which the caller hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which the caller hung up while waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits in which the caller hung up, but not at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits of the period that have not left the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that are no longer waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that are no longer waiting, short hang-ups left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that joined = answered + abandoned + exited + waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that joined the queue in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that left another way: time-out, key, no agent left, moved, not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that left the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits that were answered or missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting callers whose wait is longer than the target of their queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether those callers would have rung for a person at all: it is an estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who waits within the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message numerus="yes">
        <source>+{n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call in {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate: who is reached leaves it, who tried often counts once. Conversion is of the last 90 days unless set; of few calls it is known in a range only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk, estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk: not reached × conversion × value of a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers reached</source>
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
        <source>Calls of this caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a caller above to see their calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who is to be called back is taken care of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got through {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often lost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caller is listed above, so there are no calls to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lost caller of this time fits: clear the search with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No opening hours are set, so this is the day: add hours to [site] in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits “{chosen}”: choose another reason or wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is to be called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody recorded {spans}: who called then is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody said what a call is worth: add a [[campaign]] with average_sale to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was given up, and no number was withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was lost in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was lost there in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not lost in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 3 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the queue&apos;s target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by {time}, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since we closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back · promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back · voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back · {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call back, taken by nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tried {n} times, last {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tried {time}, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all queues: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also {queues}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and others: type more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a number that was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose how long they waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose who is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose why they were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose why they were lost, and how long they waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last with {agent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost after {time} · {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost · {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made up: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value is set: click for how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say whether these were one caller or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of late: type more to look through all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served by the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we rang · answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we rang · no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we ring now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{calls} · {n} withheld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{currency}{low}–{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{end} · {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{end} · “{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fraction} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fraction} · {m} called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} callers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls in {days} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} got through · {m} called back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not reached</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} calls: open the caller for all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {m} callers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} × {share} × {money}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{oldest} · {n} promised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{queue} · place {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{queue} · place {n} → {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share} ({n} of {m})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share} as promised · {n} left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share} as promised · {n} over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some} · {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} · taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{talk} · hold {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what} · {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lines</name>
    <message>
        <source>9 of 10 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 of 10 in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add [[campaign]] to the settings to see what a caller costs and what it lifts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel: {n} of {m} read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: name, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle, all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line or campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time: ‹ or the Left key leads to the time before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign: add [[campaign]] to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operator is set: add [[operator]] with its name and lines to the settings to see who carries what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits: clear the filter with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system does not tell which number was dialled: see inbound and did_variable of its [[source]], and docs/asterisk.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one call centre: a second source, or [[vendor]] in the settings, gives it something to be compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>call centres: {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>choose a line, or call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no prices are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody said: add per_minute or per_call to its [[operator]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the 90 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet: the time for it still runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: only queues are seen, not how calls arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operators: {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>read no further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few calls to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little is known of the weeks before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cost} a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cost} so far, {share} of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cost}; {call} a call, {new} a new caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cost}; {minute} a minute, {call} a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{date} {time}–{end}, {n} erlangs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hour}: most at once {n}, {calls} calls in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{left} left: {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{lift} to the same hours of {n} weeks before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lines} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{mean} on average, 9 of 10 in {p90}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} callers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls, {when}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lost of {m}, {share} permitted</source>
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
        <source>{n} of {m} callers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recovered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sold</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} withheld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}/{m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{over} too many: {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, likely between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{told}; usual {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{when}: {n} calls, {answered} answered, {lost} lost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, ROI {roi}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, about {revenue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, of {m} it can carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: no more than chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; left out: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}; of {n} more only queues were seen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>▮ calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▮ calls   – – usual in the weeks before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▮ most calls at once, by hour of the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>load</name>
    <message>
        <source>(day: {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>({n})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% wait less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Above {n} for {time}, Erlang B {share}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents / needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents needed per half hour, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents needed per hour, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Agents needed per {n} min, {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agents needed, and rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most {n} agents, at {time}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls in the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day or hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day that is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlang A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlang A takes one queue, agents who are all alike, calls at random at an even rate within the interval, and callers who give up after a mean patience. Real days vary more, so what it answers is the middle of what may come and no promise. Several skills, priorities and call backs want the simulation on the page “A line without history”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlang B at the busiest hour: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlang C</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Erlang C says {n}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Erlang C takes one queue, agents who are all alike, calls at random at an even rate within the interval, and callers who never give up. Where callers do hang up it asks for too many agents, and with fewer agents than calls it has no answer at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erlangs in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads, {share} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How waiting grows ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import call records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 8 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost in the busiest 10% of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost {lost}, average wait {wait}, agents busy {busy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean erlangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call comes: nobody is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call fits the filter: clear it with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of these records was there at that instant any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time. Choose a longer one, or import call records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits the filter: clear it with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is rostered: type agents onto the bars, or name a roster in the settings ([site] roster).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read to the end. Choose a time to read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be expected of {day} yet: at least one such weekday has to be seen first. Import call records of earlier weeks, or plan a line without history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is short: who is rostered reaches the goal all day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen of this time. Choose another one, or import call records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, line or operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part-timer {span} closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part-timers who close it: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Patience is all time waited over the {n} callers who gave up: {time}, and with 95% certainty between {low} and {high}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: {day} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agents needed cost {money} on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting + talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if, in half an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if, {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is busiest is said here once calls were seen on three days of a weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where calls, handle time and agents change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>With {lines} lines {n} calls are turned away ({share})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} agents the queue grows without end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose queues or imported records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the day to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose what is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data {since} – {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data {since} – {until} · complete {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how waiting grows with the load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {erlangs} erlangs on {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} lost calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show tables or charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some values were set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back all that was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the model assumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a day off: nothing is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is {holiday}: nothing is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{head}, made of {n} such days only</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{hour}: nothing on {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{hour}: {n} at once on {date} at {time}; {days}, mean {erlangs} erlangs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{message} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{model}, callers hardly hang up: patience {time} from {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{model}, patience {time} from the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{model}, patience {time} measured from {n} who gave up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{model}, patience {time} set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} · {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} Fridays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Mondays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Saturdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Sundays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Thursdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Tuesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} Wednesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} agents answer {share} in {time}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} agents busy at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} half hours short, {hours} agent-hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} intervals short, {hours} agent-hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} lines at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} part-timers {span} close it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reach the goal.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} talking at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} waiting at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} × {span}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{said} · open {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · the records have whole minutes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} – {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: {calls} calls, {needed} agents needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there} / {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{told} Either way {n} agents are needed {span}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{told} That is {few} to {many} agents {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}; some of it was not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · highest of {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what}, {n} rostered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}, {n} too few</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≥{n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>done {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got through {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up at once</source>
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
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached at {time}</source>
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
    <name>match</name>
    <message>
        <source>+{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lengths agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each call is known to both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is known to both sides: there is no length to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call records were imported yet. Import a bill on the page “Call records”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unexplained: each call is known to both sides or is explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, never got here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. “Compare again” begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no calls in these call records any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy or not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls, one row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs by {time} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from which difference of lengths on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far apart two beginnings may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its times are those of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last digits and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengths from the answer on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengths from the arrival on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line not on the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line, time and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never got here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no costs told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody recorded then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of unexplained calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of another row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop comparing, or compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bill&apos;s clock is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bill&apos;s clock is {time} fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bill&apos;s clock is {time} slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bill&apos;s times are {hours} early, another time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bill&apos;s times are {hours} late, another time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the digits shown, and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the first {n} of {m}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>this bill has whole minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few calls to compare the clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before}; from {date} on {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clock} · {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows are parts of others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unexplained</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} · {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zone}; {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{time}</source>
        <translation type="unfinished"></translation>
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
    <name>note</name>
    <message>
        <source>As it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes an earlier note up to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note was written about this caller yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring them at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, and what is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or choose a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent to {client}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way to {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to {client} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to {client}, {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}: {why}; next try {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} changed this note meanwhile: saving replaces that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– none –</source>
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
        <source>Nobody records any more: this screen goes on, but what happens is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the recording program again, or close this one and open it again: it then records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the recording program again; from here nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache is on a network share ({kind}): only this program can use it.</source>
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
    <name>odd</name>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caller came back to a place that was never left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caller joined a queue twice without leaving it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caller left a queue without having been in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caller was answered who was not in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone rang for a caller who was not in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls that arrived are not what became of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations over: the server counts others than we saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left unanswered: the server counts others than we saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered is not answered + abandoned + exited + waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something could not be written to the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states of an agent that cannot follow: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dial plan told something of a call that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who waits is not who is counted as waiting</source>
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
        <source>not seen how</source>
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
        <source>served by the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
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
        <source>A line without history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lost calls</source>
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
        <source>Bill against exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call · {caller}</source>
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
        <source>Calls of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
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
        <source>How waiting grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and staffing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls</source>
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
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises and quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster of the day</source>
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
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Adherence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conformance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: agent, group</source>
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
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent fits the filter: clear it with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has logged in yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was logged in on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen, so not counted: {gaps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen of this day: the wallboard did not listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of some queues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>evenly, {n} agents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fairly, {n} agents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>missing: {names} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} that are over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>unevenly, {n} agents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>within each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} agents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} an hour each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls under 10 s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing</source>
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
    <message>
        <source>{share} of time logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since}–{until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading: {share}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>All figures, also those of issued reports, stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what is kept …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this caller everywhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing from notes and call backs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing from the calls …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder in which a new one is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many share this number: count it as withheld…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, call backs, the place in the address book and in search are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reports that were issued their row is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings, the telephone system&apos;s own logs, exports and backups: erase these there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That somebody was erased is noted, without the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number and the name leave every call; the calls stay, as of somebody withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is on the list; it counts from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was on the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This cannot be undone. Type the last {n} digits of the number to go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all that is kept of this caller…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the cache anew without them; a large one takes minutes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing these anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: from now on this number is nobody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calls} calls · {notes} notes · {deeds} call backs and other deeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} files are in {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. A program that reads keeps traces in a log: erase once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>•  {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>promise</name>
    <message>
        <source>above the ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss that does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short abandon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>promises</name>
    <message>
        <source>Agent hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By number dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May still be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent answered a call in this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is promised: the usual rules hold. Add [[promise]] to the settings to promise something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, est.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu served no call to the end, or the dial plan does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>n {n}, {share} replied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>reading: {n} of {m} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{date} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} lost, {m} allowed</source>
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
        <source>{n} {rule}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the time was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since}–{until} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quote</name>
    <message>
        <source>A budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About {n} calls a month are lost, {share} of all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agent hour costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents at once, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents per half hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by open hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose saved lines that the same agents answer. Formulas know one line only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated agents: save a second line by name to see what sharing would save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what is marked on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the line a name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the calls spread over the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of agents keeps what is promised to these lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has called this line yet: volume, shape and patience are assumed, and real days vary more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid but away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Played {n} days: {served} in time, {lost} lost (95% sure).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Press Play: each day is played call by call, twenty times over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what an agent hour costs first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal is not reached at all times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Together {n} agents at the peak, {m} fewer than apart; it saves {hours} agent-hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Two peaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 1 to 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number for each open hour: 5 10 20 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, such as 400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time of day, such as 8:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write minutes and seconds, such as 4:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write percent, such as 80</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an average day and month to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the quote as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min:s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed · dashes: what this buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet: a line without history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a saved line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playing: {share}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} alone: {n} agents at the peak.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ({low}–{high})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls {per}, {opens}–{closes} on {days} days a week, {aht} each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} h paid a day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{since} – {until}: {calls} calls, {n} agents needed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {value} ({beside})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, at most {share} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, callers give up after {time} on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>records</name>
    <message numerus="yes">
        <source>! {n} × {what}, read all the same: lines {lines}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A click on a heading, or Enter in its column, says what a column means. ✕ can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills as CSV or Excel in any order of columns; Master.csv and the cdr table of Asterisk, FreePBX and Issabel; records of FreeSWITCH. Files can be dropped on this page. A database is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls begin at whole minutes: what was at once within a minute is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call’s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel’s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file, or type the address of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durations are billed in whole minutes: calls seem longer than they were, and peaks higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, or address of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows; Enter says what a column means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for ever? Press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold against the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and staffing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most rows say the same as another: check which columns mean what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call records yet. Drop a bill (CSV or Excel) or a Master.csv of Asterisk on this page, or choose “Import…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call records yet. Where the wallboard records, “wallboard import” brings them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row can be read so. Go back and correct the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set is called so: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the calls counts as answered: check which column says so, and in which words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this layout as (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several rows a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts and durations are whole minutes: what was at once may be off by several calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early; what was read is kept. {some}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill has whole minutes: calls at once and peaks are upper bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a direction that is neither in nor out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a formula instead of a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a formula without its result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line that is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a negative duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark that is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote without its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time that the clocks skip in spring; read as if they had not been set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all went out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour that the clock skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered before it began or after it ended; put inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered outside of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as here: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it seems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day month year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgetting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold the chosen set against the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours:minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a file or a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in row {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters of another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters that this encoding does not have; the row is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes:seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month day year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mysql://reader@pbx/asteriskcdrdb?table=cdr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither in nor out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither who rang nor who was rung; the call is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amount that can be read; the call is kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date and time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no duration that can be read, or more than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than records are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than records are kept (keep_records_days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan from the chosen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove all calls of the chosen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spreadsheet&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last line has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last line is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packed file is damaged from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few cells in the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year month day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {year}, {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meaning} ▾ · {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} calls are new.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} calls of “{name}” go; this can&apos;t be undone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in · {m} out · {k} within</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {m} can be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows, as the layout says</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}, each a call of its own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}, {m} answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} · {rate} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} · {rate} a second · {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} to {until} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since}–{until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} {n} were completed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} {n} were there already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} – “{sample}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} · {date} {time} · {long} · {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– ignore –</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has {n} calls already; what is new is added to them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ {n} × {what}: lines {lines}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>A time that goes on is not issued: choose one that is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered rate, all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered rate, as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers reached later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got through after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Issued as report {n}, version {v}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers of {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers, the latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost, all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost, as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call was answered in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was lost in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted for the promise: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Report {n}, version {v} still holds: nothing changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the time seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} calls without a number</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>choose a number that was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete: the whole time was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze it under a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the answered calls, from the first ring, menu included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean, menu included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is known of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answered, {m} lost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} count for the promise</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} got through · {m} called back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more may be lost of {share}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} over the permitted {share}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} answered, {loss} may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the time was seen; not {gaps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{share} of the time was seen; not {gaps} and {n} more times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{source} {since}–{until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; left out: {rules}</source>
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
        <source>A conversation counts in whole steps of this: 60 where each begun minute counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second account, for this only: “write = originate”, “read = call”. Never the reader&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of fewer calls is shown as a fraction such as 8 of 9, without a colour.</source>
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
        <source>Advise in quiet times</source>
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
        <source>Agents by id or name, as they are or with * and ?, such as PJSIP/11* or Anna*; with a source before a slash, only of that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer so soon is in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer so soon is in time. Without it, no time was promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An http: or https: address with {number}, {customer}, {name} or {call}; a key opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An http: or https: address with {number}; it answers with JSON. Without it, nobody is asked. Withheld numbers and extensions are never sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another call of the same caller so soon is a repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer within, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the queue; what is left out stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the source, for this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the telephone system tells it, in any case; * is any that is not named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two tries.</source>
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
        <source>By the beginning of the number called: +3680=hu. Else that of the caller&apos;s country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which kind of address a telephone program on this computer is told to dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file of what things are called: kind (queue, agent or line), id, title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back after hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called in call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers are removed from the rows of older issued reports; totals stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories of a calendar&apos;s events that are breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories of a calendar&apos;s events that say who is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contexts for closed hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contexts of the dial plan such as from-trunk, or channels such as PJSIP/trunk-*. Without them calls are seen only while they are in a queue (Asterisk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contexts that a call passes only while the centre is closed, such as app-closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries such as HU, beginnings of numbers such as +3876, or * for all. Without them, the site&apos;s own country. Premium, short and emergency numbers never are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country or part of one whose holidays are days off: HU, DE-BY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date such as 2026-11-01, from the start of that day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date such as 2026-11-01. Without it, always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date such as 2026-11-01; from then on it replaces the one of the same title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
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
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family of names</source>
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
        <source>First-call resolution, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed wrap-up after each call, where the server doesn&apos;t tell it (Asterisk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For calls of these, named as boards name queues. Without it, all.</source>
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
        <source>Highest occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from the screen the last of its readers sits, likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it can be asked who looked at numbers of callers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the telephone here rings before it is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls its trunks carry at once. Without it, nobody said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls the trunks carry at once. Without it, nobody asks for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the agents is shown: on a wall better not their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the telephone here is rung: PJSIP/{extension}, or Local/{extension}@from-internal/n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are dialled: +{digits} or 00{digits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are dialled: +{digits} with the country&apos;s code, 06{national} without.</source>
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
        <source>Imported records of older calls are removed. Their numbers go when those of other calls do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of one board: several, as pages that the arrow keys turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last day. Without it, until another campaign takes a line over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name as in [queue.…], such as support or pbx-1/support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep accesses, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep call records, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep calls, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep notes, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep numbers, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep reports, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time HH:MM at which a business day begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time such as 2026-11-23 10:42.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time such as 2026-11-23 11:20; without it, it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls that do not count: out_of_hours, menu, busy, full, no_agents, timeout, key, message, call_back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time after which callers give up, until enough have to measure it. 0: they never do, and Erlang C plans.</source>
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
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of queues; of one source only with its name before a slash: pbx-1/support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of sources, as they stand in [[source]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that were not changed for longer are removed. Contacts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and names of callers are removed from older calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers dialled, such as +3612345678, as the telephone system writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of ours that it carries; * stands for any rest, such as +3612*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a web address, where the key is by which they know that it was us (HMAC-SHA256): env:NAME, file:PATH or keyring. Without it, nothing is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an e-mail, with {date}, {text}, …; for a web address JSON with them. Without it, all that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an e-mail, with {name}, {queue}, … Without it, queue, name and number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of conversation, such as 0.012. Without both prices nobody says what calls cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each answered call, such as 0.10 or 3.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one paid agent hour, such as 14.50. Without it, nobody says what a plan costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of switchboards and gateways: whoever calls from one counts as withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the whole campaign, such as 1200.50; in the currency of the sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which country or part of it holidays are days off; without it, as the site.</source>
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
        <source>Other dates on which it stays closed, such as 2026-12-24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other telephones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over which the ceiling is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in lists; equal ones stand by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery, hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat, hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on the boards how many lost callers there is time to ring back now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all calls, those given up too, that is to be answered in time, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of answered calls that become a sale. Without it, as of late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of calls to answer in time, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the calls that is to be answered, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the calls that may be given up, 0 to 1. Without it, no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the calls that may be lost, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the paid time that is not given to callers: leave, illness, breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of their time that agents may be busy, 0 to 1; 0.88 is advised for long days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short abandon, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, kept for ever, and the result that the call carries: sale, 42.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the line called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the screen, from which text takes its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long a number that nobody knew is not asked for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long after a lost call its caller can be made good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long what was found is not asked for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many agents at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So often a caller is rung who is not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
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
        <source>Step of the price, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 150 or 89.90. Without it, nobody says what lost calls cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as FROM_DID, where the extension does not tell it; “channelvars” in manager.conf must name it.</source>
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
        <source>Such as smtp://desk@mail.example:587 (STARTTLS) or smtps://desk@mail.example:465 (TLS); smtp-plain://localhost:25 is not encrypted. Never with a password.</source>
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
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how long each agent has paused: for the supervisor&apos;s own desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That may ring first, each with whose it is: 1102 Iva P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file. Without it, one in the user&apos;s own data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that e-mails come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller sees the number that they had called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension here, such as 1101: it rings first when a caller is called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of the dial plan that rings the caller, with a list of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that rings, by its name; an Asterisk. Without it, none does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their e-mail addresses. Or give url.</source>
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
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable with the number dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What imported records call it, * for any rest. Without it, its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called on screen; all versions of a promise have the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was, such as line down; charts say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of a calendar&apos;s event names the agent; file: the name of the file, one for each agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before an amount of money, such as € or HUF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client is called on screen; keep it for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the group is called on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the others read: “Ana K. is on it”. Without it, the name of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source is called on screen and in the cache; keep it for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When callers may be rung, by their own clock: Mon-Fri 08:00-20:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it starts: the call arrives, the greeting is over, or a queue is joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a program of theirs takes JSON (webhook), such as https://crm.example/calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where calls come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is: env:NAME, file:PATH or keyring. Without it, WALLBOARD_PASSWORD_MAIL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is: env:NAME, file:PATH or keyring. Without it, WALLBOARD_PASSWORD_NAME or WALLBOARD_PASSWORD in the environment, then the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is: env:NAME, file:PATH or keyring. Without it, the environment variable WALLBOARD_PASSWORD_CALL_BACK, else the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where numbers are masked: the key R shows one whole. Each time is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where that is not known or not wanted. Empty: what the dial plan shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the company is in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the customer&apos;s number is in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key for it is (Authorization: Bearer): env:NAME, file:PATH or keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the name is in the answer, such as name or results.0.display_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the recording of a call is: an http:, https: or file: address with {call} for its id, and if need be {source}, {date}, {year}, {month}, {day}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server&apos;s own database keeps agents&apos; names, for those that a queue gives none: AMPUSER with FreePBX. Empty: it is not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether callers may be taken on, rung and finished here. Without it, where the board “desk” is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether calls that arrived during an incident are left out or count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether each note goes out unless somebody says no; else only if somebody says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it means that the matter is settled. Without it, it says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether lost revenue is counted by callers or by calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether who rang only while it was closed is to be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the computer&apos;s screens, from 1; 0 is where it was, else the main one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does not ring again for so long was helped, as far as one can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who hangs up sooner than this does not count against the service level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who hangs up sooner than this does not count; 0: everybody does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who leaves neither answered nor by hanging up (key, time-out, moved) is a miss of the service level: over_target, all or none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works when: a CSV file (agent, from, to, kind: queue or break), a calendar (.ics), or a folder of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a caller is done with, to choose from. Without them, five common ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why somebody may be absent, to choose from; none: nobody is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With more calls than this in an interval nothing is promised for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With opening hours: until the next opening day closes (opening), or by hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as those of the site; without them, the site&apos;s.</source>
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
        <source>Asterisk&apos;s queue_log, followed as it is written</source>
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
    <name>story</name>
    <message>
        <source>+{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter plays it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here, waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other call within a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other calls of the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache does not know this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred, waiting</source>
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
        <source>a call back was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another agent was faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chose {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end was not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line} · {became}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked up and hung up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served by the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the caller hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the caller left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reached} until somebody was reached, {whole} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} in all, and nobody was reached</source>
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
        <source>A sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
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
        <source>At risk, estimate</source>
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
        <source>Caller ID</source>
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
        <source>Calls · goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody was reached</source>
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
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time, 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
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
        <source>No such calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None missed on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None missed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
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
        <source>Reached after</source>
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
        <source>Time</source>
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
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
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
        <source>left out</source>
        <translation type="unfinished"></translation>
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
        <source>{n} queues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stay in a queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stay in this queue</source>
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
    <message>
        <source>{what}, as of {time}</source>
        <translation type="unfinished"></translation>
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
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest lost</source>
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
        <source>in queues only</source>
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
        <source>opens how sources, cache and figures are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens how waiting grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens lines and campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens load and staffing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens one agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens one caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens promises and quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens queue {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the agents of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the bill held against the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the call records</source>
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
        <source>opens the calls of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the day by intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the lost callers not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the plan of a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the report on lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the roster of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens why, and the agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens why, and the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens why, and the lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens why, and who waits</source>
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
        <source>{n} of {m} reached</source>
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
    <message>
        <source>~{value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
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
        <source>All queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avg. wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and service level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost calls and agents on duty are known of all queues together only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
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
        <source>abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>day before {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>day before: up to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>expected {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected {n} ({low}–{high})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>expected {total}, {sure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of those who joined or arrived in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen live {live}, imported {imported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time} {promise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>usually {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting: {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{date} {year}, {since} to {until}, in parts of {n} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ({low}–{high}) offered in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} abandoned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} offered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} offered in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} otherwise</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{one} · {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{queues}: {promise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} in {limit}, hang-ups under {short} do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since}–{until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since}–{until} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} day before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wait</name>
    <message>
        <source>A new caller would be answered at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new caller would wait about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new caller would wait up to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new caller would wait {low}–{high}</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>{n}:{rest} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{wait} · off by {time}</source>
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
    <name>way</name>
    <message>
        <source>A line without history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill against exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How waiting grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and staffing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises and quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on lost callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day by intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pages, export and print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>web</name>
    <message>
        <source>it answered {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
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
    <message numerus="yes">
        <source>{title}, page {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
