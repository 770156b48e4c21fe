{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
{{%PART parts/field-label.tpl}}
<input class="govuk-file-upload{{#FIELD_ERROR}} govuk-file-upload--error{{/FIELD_ERROR}}" id="{{FIELD_ID}}" name="{{FIELD_NAME}}" type="file"{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}{{#FIELD_ERROR}} aria-invalid="true"{{/FIELD_ERROR}}>
</div>
