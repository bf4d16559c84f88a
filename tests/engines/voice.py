#!/usr/bin/python3
"""A voice for speech-dispatcher that writes down what it is told to say, one JSON text a line.

Speaks the protocol of output modules over stdin and stdout. The file is named by FOYER_SPOKEN.
"""

import json
import os
import re
import sys


def say(*lines):
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def block():
    """Lines until a single dot; a dot at a line's start stands twice."""
    lines = []
    for line in sys.stdin:
        line = line.rstrip("\n")
        if line == ".":
            break
        lines.append(line[1:] if line.startswith("..") else line)
    return "\n".join(lines)


def plain(ssml):
    text = re.sub(r"<[^>]*>", "", ssml)
    for name, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", sign)
    return text.strip()


def speak(kind, spoken):
    say("202 OK RECEIVING MESSAGE")
    text = plain(block())
    spoken.write(json.dumps({"kind": kind.lower(), "text": text}) + "\n")
    spoken.flush()
    say("200 OK SPEAKING", "701 BEGIN", "702 END")


def settings(name):
    say(f"207 OK RECEIVING {name}" if name != "SETTINGS" else "203 OK RECEIVING SETTINGS")
    block()
    say(
        {
            "SETTINGS": "203 OK SETTINGS RECEIVED",
            "AUDIO SETTINGS": "203 OK AUDIO INITIALIZED",
            "LOGLEVEL SETTINGS": "203 OK LOG LEVEL SET",
        }[name]
    )


def answer(command, spoken):
    if command == "INIT":
        say("299-Written down.", "299 OK LOADED SUCCESSFULLY")
    elif command in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
        speak(command, spoken)
    elif command == "SET":
        settings("SETTINGS")
    elif command == "AUDIO":
        settings("AUDIO SETTINGS")
    elif command == "LOGLEVEL":
        settings("LOGLEVEL SETTINGS")
    elif command.startswith("LIST VOICES"):
        say("200-written\ten\tnone", "200 OK VOICE LIST SENT")
    elif command == "QUIT":
        say("210 OK QUIT")
        return False
    return True  # STOP and PAUSE have no answer


def main():
    with open(os.environ["FOYER_SPOKEN"], "a", encoding="utf-8") as spoken:
        for line in iter(sys.stdin.readline, ""):
            if not answer(line.strip(), spoken):
                break


if __name__ == "__main__":
    main()
