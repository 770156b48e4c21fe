{{%LAYOUT mail/frame.txt.tpl}}
[[Of your account {{LOGIN}}, this was changed: {{CHANGED}}.]]

[[If it was not you, call the Office at once.]]
