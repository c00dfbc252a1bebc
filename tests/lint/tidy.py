#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy on the host, the plugins and the examples: tidy.py BUILD_TREE

A file that passed is not checked again until something that its result depends on has changed: its
own text, a header of the project that it includes (as Ninja recorded it when it built the file), its
compile command, .clang-tidy or clang-tidy itself. The stamps lie in BUILD_TREE/tidy. Every finding is
an error; exit status 1 when there is one.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("host", "plugins", "examples")
QPDF_HEADER = "/usr/include/qpdf/JSON.hh"
QPDF_CURE = pathlib.Path(__file__).with_name("qpdf_json_for_clang.hpp")


def recorded_dependencies(tree):
    """Output file → files it was made from, as in Ninja's log of dependencies."""
    text = subprocess.run(["ninja", "-C", tree, "-t", "deps"], check=True, capture_output=True,
                          text=True).stdout
    found, current = {}, []
    for line in text.splitlines():
        if line.startswith("    "):
            current.append(line.strip())
        elif ": #deps " in line:
            current = found.setdefault(line.split(": #deps ")[0], [])
    return found


def output_of(command):
    """The object file that a compile command makes, as Ninja names it."""
    words = shlex.split(command["command"])
    return words[words.index("-o") + 1]


def digest_of(command, dependencies, constant):
    """What the result for one file depends on, as one hash."""
    digest = hashlib.sha256(constant)
    digest.update(command["command"].encode())
    for name in sorted(dependencies):
        path = (pathlib.Path(command["directory"]) / name).resolve()
        if path.is_relative_to(ROOT):
            digest.update(str(path.relative_to(ROOT)).encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def check(tree, path, dependencies):
    """clang-tidy's status and findings for one file."""
    arguments = ["clang-tidy", "-p", tree, "--quiet"]
    if QPDF_HEADER in dependencies:
        arguments += ["--extra-arg-before=-include", f"--extra-arg-before={QPDF_CURE}"]
    result = subprocess.run(arguments + [path], capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + (result.stderr if result.returncode else "")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tree = str(pathlib.Path(sys.argv[1]).resolve())
    stamps = pathlib.Path(tree) / "tidy"
    stamps.mkdir(exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True).stdout
    constant = version + (ROOT / ".clang-tidy").read_bytes() + QPDF_CURE.read_bytes()
    dependencies = recorded_dependencies(tree)

    waiting = {}
    total = 0
    for command in json.loads((pathlib.Path(tree) / "compile_commands.json").read_text("utf-8")):
        path = pathlib.Path(command["file"])
        if not path.is_relative_to(ROOT) or path.relative_to(ROOT).parts[0] not in FOLDERS:
            continue
        total += 1
        name = str(path.relative_to(ROOT))
        output = output_of(command)
        if output not in dependencies:
            sys.exit(f"{name}: not built in {sys.argv[1]}; build it first")
        stamp = stamps / (hashlib.sha256(output.encode()).hexdigest()[:24] + ".ok")
        digest = digest_of(command, dependencies[output], constant)
        if not stamp.exists() or stamp.read_text() != digest:
            waiting[name] = (stamp, digest, dependencies[output])

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda item: check(tree, str(ROOT / item[0]), item[1][2]),
                           waiting.items())
        for (name, (stamp, digest, _)), (status, findings) in zip(waiting.items(), results):
            if status == 0:
                stamp.write_text(digest)
            else:
                failed += 1
                print(f"{name}:\n{findings}", flush=True)
    print(f"clang-tidy: {total} files, {len(waiting)} checked, {failed} with findings")
    sys.exit(1 if failed or total == 0 else 0)


if __name__ == "__main__":
    main()
