{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has received your application for a cybersecurity review and is checking its materials.]]

[[Until a finding has been served, the contract may not take effect.]]
