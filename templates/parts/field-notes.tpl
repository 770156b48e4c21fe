{{%AUTOESCAPE context="HTML"}}
{{#FIELD_HINT}}<div id="{{FIELD_ID}}-hint" class="govuk-hint">{{FIELD_HINT}}</div>{{/FIELD_HINT}}
{{#FIELD_ERROR}}<p id="{{FIELD_ID}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">[[Error:]]</span> {{FIELD_ERROR}}</p>{{/FIELD_ERROR}}
