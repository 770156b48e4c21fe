{{%LAYOUT mail/frame.txt.tpl}}
[[There is a message for you on this case. A message has no legal effect and stops no clock.]]

[[Please sign in to read it.]]
