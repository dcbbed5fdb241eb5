"""How the shipped reader was trained: one command from the shared data to the files under `models/`."""
