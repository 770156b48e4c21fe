{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
{{%PART parts/field-label.tpl}}
<select class="govuk-select{{#FIELD_ERROR}} govuk-select--error{{/FIELD_ERROR}}" id="{{FIELD_ID}}" name="{{FIELD_NAME}}"{{#FIELD_AUTOCOMPLETE}} autocomplete="{{FIELD_AUTOCOMPLETE}}"{{/FIELD_AUTOCOMPLETE}}{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}{{#FIELD_ERROR}} aria-invalid="true"{{/FIELD_ERROR}}>
{{#CHOICE}}
<option value="{{CHOICE_VALUE}}"{{#CHOICE_ON}} selected{{/CHOICE_ON}}>{{CHOICE_LABEL}}</option>
{{/CHOICE}}
</select>
</div>
