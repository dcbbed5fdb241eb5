"""A network that is still in training behind the door that reading uses, so that it is measured by the code that ships."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Vectors, attend
from onrecord.extract.reader.decode import Found, Scores, Settings
from onrecord.extract.reader.pieces import Pieces
from train.articles import Article
from train.network import Reader


class TorchNetwork:
    """A `Network` of full precision."""

    def __init__(self, model: Reader) -> None:
        self.model = model.eval()

    @torch.no_grad()
    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        """Vectors (words, width) and scores of the flat labels (words, 7)."""
        ids = torch.from_numpy(pieces)[None]
        words = self.model.words(ids, torch.ones_like(ids), torch.from_numpy(begins)[None])
        return words[0].numpy(), self.model.flat(words)[0].numpy()

    @torch.no_grad()
    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        """Scores of the labels of the words around each cue (cues, words, 5)."""
        row = torch.zeros(len(cues), dtype=torch.long)
        first, last = torch.from_numpy(cues).unbind(1)
        places = torch.from_numpy(near.near), torch.from_numpy(near.far)
        scores: Scores = self.model.head(torch.from_numpy(vectors)[None], row, first, last, *places).numpy()
        return scores


def predict(model: Reader, articles: Sequence[Article], pieces: Pieces, settings: Settings) -> list[list[Found]]:
    """The attributions of each article."""
    network = TorchNetwork(model)
    return [attend(network, pieces, article.words, settings) for article in articles]
