"""What was seen or judged, as text: one format one module, with a function `render`.

`audits` and `verifications` have the formats of each. Nothing here computes a verdict or runs
anything.
"""
