{{%LAYOUT mail/frame.txt.tpl}}
[[Supplementary materials that the Office asked for are still missing.]]

[[Please sign in to read what is asked for and to answer it.]]
