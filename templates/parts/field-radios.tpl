{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
<fieldset class="govuk-fieldset"{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}>
{{%PART parts/field-legend.tpl}}
<div class="govuk-radios{{#FIELD_INLINE}} govuk-radios--inline{{/FIELD_INLINE}}">
{{#CHOICE}}
<div class="govuk-radios__item">
<input class="govuk-radios__input" id="{{CHOICE_ID}}" name="{{CHOICE_NAME}}" type="radio" value="{{CHOICE_VALUE}}"{{#CHOICE_ON}} checked{{/CHOICE_ON}}{{#CHOICE_HINT}} aria-describedby="{{CHOICE_ID}}-hint"{{/CHOICE_HINT}}>
<label class="govuk-label govuk-radios__label" for="{{CHOICE_ID}}">{{CHOICE_LABEL}}</label>
{{#CHOICE_HINT}}<div id="{{CHOICE_ID}}-hint" class="govuk-hint govuk-radios__hint">{{CHOICE_HINT}}</div>{{/CHOICE_HINT}}
</div>
{{/CHOICE}}
</div>
</fieldset>
</div>
