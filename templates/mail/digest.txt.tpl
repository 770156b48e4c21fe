{{%LAYOUT mail/frame.txt.tpl}}
[[This is due from you. What is done already needs nothing more.]]
{{#DUE_ROW}}

[[{{DUE_CASE}}: {{DUE_WHAT}}]]
[[Last day: {{DUE_DAY}}]]
{{#DUE_PROVISIONAL}}
[[This date is provisional.]]
{{/DUE_PROVISIONAL}}
{{#DUE_LEFT}}
{{DUE_LEFT}}
{{/DUE_LEFT}}
{{#DUE_UNTIL}}
[[An answer still counts until the round is closed, which may be after {{DUE_UNTIL}}.]]
{{/DUE_UNTIL}}
{{/DUE_ROW}}
{{#DUE_MORE}}

[[And {{DUE_MORE}} more; sign in to see them all.]]
{{/DUE_MORE}}
