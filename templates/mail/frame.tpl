{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{%LANG_TAG}}">
<head>
<meta charset="utf-8">
<title>{{SUBJECT}}</title>
</head>
<body>
{{#NAME}}<p>[[Dear {{NAME}},]]</p>{{/NAME}}
{{%BODY}}
{{#CASE_NUMBER}}<table>
<tr><th align="left" scope="row">[[Case number]]</th><td>{{CASE_NUMBER}}</td></tr>
<tr><th align="left" scope="row">[[Kind of notice]]</th><td>{{NOTICE}}</td></tr>
{{#DOCUMENT_NUMBER}}<tr><th align="left" scope="row">[[Document number]]</th><td>{{DOCUMENT_NUMBER}}</td></tr>{{/DOCUMENT_NUMBER}}
{{#FINDING}}<tr><th align="left" scope="row">[[Finding]]</th><td><strong>{{FINDING}}</strong></td></tr>{{/FINDING}}
{{#LAST_DAY}}<tr><th align="left" scope="row">[[Last day]]</th><td><strong>{{LAST_DAY}}</strong></td></tr>{{/LAST_DAY}}
</table>{{/CASE_NUMBER}}
{{#PROVISIONAL}}<p>[[This date is provisional: the holiday notice of that year is not published yet, and the date can still move. You will be told.]]</p>{{/PROVISIONAL}}
{{#ATTACHED}}<p>[[The letter is attached, as you have agreed to service by e-mail.]]</p>{{/ATTACHED}}
{{#LINK}}<p><a href="{{LINK}}">{{LINK}}</a></p>{{/LINK}}
{{#OFFICE}}<hr>
<p>{{OFFICE}}<br>
<small>[[This mail was sent by a machine; answers to it are not read. Telephone: {{PHONE}}]]</small></p>{{/OFFICE}}
</body>
</html>
