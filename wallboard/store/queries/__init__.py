"""One file per question to the cache: functions of a connection and plain values that give back facts."""
