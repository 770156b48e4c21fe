{{#NAME}}
[[Dear {{NAME}},]]

{{/NAME}}
{{%BODY}}
{{#CASE_NUMBER}}
[[Case number: {{CASE_NUMBER}}]]
[[Kind of notice: {{NOTICE}}]]
{{/CASE_NUMBER}}
{{#DOCUMENT_NUMBER}}
[[Document number: {{DOCUMENT_NUMBER}}]]
{{/DOCUMENT_NUMBER}}
{{#FINDING}}
[[Finding: {{FINDING}}]]
{{/FINDING}}
{{#LAST_DAY}}
[[Last day: {{LAST_DAY}}]]
{{/LAST_DAY}}
{{#PROVISIONAL}}
[[This date is provisional: the holiday notice of that year is not published yet, and the date can still move. You will be told.]]
{{/PROVISIONAL}}
{{#ATTACHED}}

[[The letter is attached, as you have agreed to service by e-mail.]]
{{/ATTACHED}}
{{#LINK}}

{{LINK}}
{{/LINK}}
{{#OFFICE}}

--
{{OFFICE}}
[[This mail was sent by a machine; answers to it are not read. Telephone: {{PHONE}}]]
{{/OFFICE}}
