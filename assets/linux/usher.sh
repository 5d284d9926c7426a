#!/bin/sh
# /usr/bin/usher of the deb and the rpm: with a command, the terminal's; else the app. One word that is no command is none of the app's
# options either, so the command says what was meant.
app=/opt/Usher
case "$1" in
  [a-z]*[:/]*) exec "$app/usher" "$@" ;;
  [a-z]* | -h | --help | --version) ;;
  *) exec "$app/usher" "$@" ;;
esac
node=$(command -v node || command -v nodejs) || {
  echo "usher: in a terminal Usher needs Node 20.18.1 or newer: install the package nodejs, or https://nodejs.org" >&2
  exit 127
}
exec "$node" "$app/resources/app.asar.unpacked/dist/cli/usher.js" "$@"
