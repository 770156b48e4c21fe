{{%AUTOESCAPE context="HTML"}}
<label class="govuk-label{{#FIELD_BIG}} govuk-label--m{{/FIELD_BIG}}" for="{{FIELD_ID}}">{{FIELD_LABEL}}{{#FIELD_OPTIONAL}} <span class="app-optional">[[(optional)]]</span>{{/FIELD_OPTIONAL}}</label>
{{%PART parts/field-notes.tpl}}
