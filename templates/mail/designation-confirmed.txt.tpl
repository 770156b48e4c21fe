{{%LAYOUT mail/frame.txt.tpl}}
[[The designation of your organisation is confirmed. Your application is no longer held; the Office is checking its materials.]]

[[Until a finding has been served, the contract may not take effect.]]
