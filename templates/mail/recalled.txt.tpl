{{%LAYOUT mail/frame.txt.tpl}}
[[The circulation in this case has been recalled. No answer is needed; those given are kept as superseded.]]

[[Please sign in to see where the case stands.]]
