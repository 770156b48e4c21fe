{{%AUTOESCAPE context="HTML"}}
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#FORM_KEY}}<input type="hidden" name="form_key" value="{{FORM_KEY}}">{{/FORM_KEY}}
