{{%AUTOESCAPE context="HTML"}}
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{#FROM_CHECK}}<input type="hidden" name="from" value="check">{{/FROM_CHECK}}
