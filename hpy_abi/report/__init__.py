"""What was seen or judged, as text: one format one module, with a function `render`.

Here are those of a matrix's Result, by `formats`; those of audits and verifications are packages of
their own. Nothing here computes a verdict or runs anything; `grid` arranges what all formats show
alike.
"""
