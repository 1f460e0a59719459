"""Who computes runs: processes of this machine, or a cluster."""
