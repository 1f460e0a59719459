"""From stored runs to answers: paired comparisons, tipping points, figures and the report.

Import the module you need (`from analysis.comparison.compute import compare`); nothing heavy is loaded here.
"""
