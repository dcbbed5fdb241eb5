"""Knowledge as data: the words that report speech and their acts (`cues`), the other words that reading needs (`words`).

Each table is a plain text file that says in its first lines how to add to it.
"""
