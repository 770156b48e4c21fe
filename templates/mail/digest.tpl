{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[This is due from you. What is done already needs nothing more.]]</p>
<table>
<tr><th align="left" scope="col">[[Case number]]</th><th align="left" scope="col">[[What]]</th><th align="left" scope="col">[[Last day]]</th></tr>
{{#DUE_ROW}}<tr><td>{{DUE_CASE}}</td><td>{{DUE_WHAT}}</td><td><strong>{{DUE_DAY}}</strong>{{#DUE_PROVISIONAL}}<br>[[This date is provisional.]]{{/DUE_PROVISIONAL}}{{#DUE_LEFT}}<br>{{DUE_LEFT}}{{/DUE_LEFT}}{{#DUE_UNTIL}}<br>[[An answer still counts until the round is closed, which may be after {{DUE_UNTIL}}.]]{{/DUE_UNTIL}}</td></tr>
{{/DUE_ROW}}
</table>
{{#DUE_MORE}}<p>[[And {{DUE_MORE}} more; sign in to see them all.]]</p>{{/DUE_MORE}}
