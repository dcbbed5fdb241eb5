"""The gazetteer: which places there are, and what they are called. Looked up in `lookup`, built by `build`."""
