"""What planning pages share: sliders that say where a value came from, a map of the week, bars."""
