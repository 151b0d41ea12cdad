#!/bin/sh
# What `make run` shows once the snapshot stands: a few questions, answered by the command line.
set -eu
YEOUN="$1"
for query in "chanyeol goblin" "ㄷㄲㅂ" "decendants of teh sun"; do
    printf '\n$ yeoun find "%s"\n' "$query"
    "$YEOUN" find "$query" --limit 3
done
cat <<EOT

Now ask your own:   $YEOUN find "that song from hotel del luna by heize"
Look at one thing:  $YEOUN show goblin
Everything else:    $YEOUN --help
EOT
