"""What is wrong with a content file, where, and in a sentence for the coach who wrote it."""


class ContentError(Exception):
    def __init__(self, file: str, line: int, sentence: str) -> None:
        super().__init__(f"{file}, line {line}: {sentence}")
        self.file = file
        self.line = line
        self.sentence = sentence
