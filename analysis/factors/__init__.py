"""What structure, KPIs and pay, leadership and listening bring, each by itself and two together."""
