{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The working days were published anew. A last day that you were told has moved with them, by law and without any decision of the Office.]]</p>
{{#PERIOD}}<table>
<tr><th align="left" scope="row">[[Period]]</th><td>{{PERIOD}}</td></tr>
<tr><th align="left" scope="row">[[Last day before]]</th><td>{{BEFORE}}</td></tr>
</table>{{/PERIOD}}
<p>[[The new last day stands below. Please sign in to see how it is counted.]]</p>
