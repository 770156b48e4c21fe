{{%LAYOUT mail/frame.txt.tpl}}
[[An earlier act in this case was done by mistake and has been annulled. What was sent for it is no longer valid.]]

[[Please sign in to see where the case stands.]]
