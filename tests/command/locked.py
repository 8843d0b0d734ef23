#!/usr/bin/env python3
"""Runs a command while another process writes to an archive: locked.py ARCHIVE COMMAND…"""
import sqlite3
import subprocess
import sys

archive = sqlite3.connect(sys.argv[1], isolation_level=None)
archive.execute("begin immediate")
sys.exit(subprocess.run(sys.argv[2:], check=False).returncode)
