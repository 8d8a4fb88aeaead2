"""What the coach looks at: a help page for each rule, made from the rule itself."""
