"""From stored runs to answers: paired comparisons, tipping points, figures and the report.

Import the module you need (`from analysis.compare import compare`); nothing heavy is loaded here.
"""
