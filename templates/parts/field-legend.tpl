{{%AUTOESCAPE context="HTML"}}
<legend class="govuk-fieldset__legend{{#FIELD_BIG}} govuk-fieldset__legend--m{{/FIELD_BIG}}">{{FIELD_LABEL}}{{#FIELD_OPTIONAL}} <span class="app-optional">[[(optional)]]</span>{{/FIELD_OPTIONAL}}</legend>
{{%PART parts/field-notes.tpl}}
