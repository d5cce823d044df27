"""FreeSWITCH over its event socket; as yet only what its agents do."""
