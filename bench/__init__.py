"""What Onrecord costs: time, memory and space, on reports made from a seed and on real ones where they are at hand."""
