{{%LAYOUT mail/frame.txt.tpl}}
[[The Office asks for supplementary materials. The period of the review does not run meanwhile.]]

[[Please sign in to read what is asked for and to answer it.]]
